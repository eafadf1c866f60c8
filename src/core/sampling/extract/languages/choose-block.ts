import { said } from '../../../said.ts';
import type { Problem } from '../../../problems/problem.ts';
import { correction } from '../choose.ts';
import type { ReasonCode } from '../reasons.ts';
import { definitionLine } from './definition-line.ts';
import type { CodeBlock } from './fenced-code.ts';

/** The block that holds the code of an answer. */
export interface BlockChoice {
  readonly block: CodeBlock;
  /** 0-based line on which it defines the function; undefined where that is its body alone, or unknown. */
  readonly line?: number;
  readonly reason: ReasonCode;
  readonly detail?: string;
}

/**
 * Of the fenced blocks of an answer the first that defines the function, or the last announced as a
 * correction; where the function has no known name the first in the language, as AutoCodeBench does.
 */
export function chooseBlock(
  blocks: readonly CodeBlock[],
  { entryPoint, promptKind }: Problem,
): BlockChoice | undefined {
  const likely = blocks.filter(({ tag }) => tag !== 'other');
  if (entryPoint === undefined) return firstOf(blocks, likely);
  const defining = blocks.flatMap((block) => {
    const line = definitionLine(block.text, entryPoint);
    return line < 0 ? [] : [{ block, line }];
  });
  const own = defining.filter(({ block }) => block.tag !== 'other');
  const candidates = own.length > 0 ? own : defining;
  const corrected = candidates.slice(1).findLast(({ block }) => correction.test(block.before));
  const main = corrected ?? candidates[0];
  if (!main) return otherwise(likely, entryPoint, promptKind);
  if (candidates.length > 1) {
    const detail = corrected ? said`the one announced as a correction` : said`the first of them`;
    return { ...main, reason: 'several-answers', detail };
  }
  return { ...main, ...place(blocks, main.block, `\`${entryPoint}\``) };
}

function firstOf(
  blocks: readonly CodeBlock[],
  likely: readonly CodeBlock[],
): BlockChoice | undefined {
  const block = likely.find(({ tag }) => tag === 'own') ?? likely[0] ?? blocks[0];
  return block && { block, ...place(blocks, block, said`a solution first`) };
}

function place(
  blocks: readonly CodeBlock[],
  { closed }: CodeBlock,
  detail: string,
): { readonly reason: ReasonCode; readonly detail?: string } {
  if (!closed) return { reason: 'unclosed-fence' };
  return blocks.length === 1 ? { reason: 'fence' } : { reason: 'fence-chosen', detail };
}

/** A block without the function: its body, or a function of another name. */
function otherwise(
  blocks: readonly CodeBlock[],
  entryPoint: string,
  promptKind: Problem['promptKind'],
): BlockChoice | undefined {
  const body = blocks.find(({ text }) => !definesAnything.test(text) && isBody.test(text));
  if (body && promptKind === 'code') return { block: body, reason: 'body-only' };
  const other = blocks.find(({ text }) => definesAnything.test(text));
  if (!other) return undefined;
  const detail = said`\`${entryPoint}\`, which the answer does not define`;
  return { block: other, reason: 'renamed-function', detail };
}

const definesAnything =
  /^\s*(?:export\s+|pub\s+|public\s+|static\s+|async\s+|local\s+)*(?:function|def|sub|fn|func|fun|class)\s|^\s*\w+\s*<-\s*function|^\(define|^\s*(?:const|let|var)\s+\w+\s*=\s*(?:async\s*)?(?:function|\()|^\w+\s*\(\)\s*\{|^[\w:<>,*& ]+\s\w+\s*\([^;\n]*\)\s*\{/m;

const isBody = /^[ \t]+\S|\breturn\b/;
