import { said } from '../../said.ts';
import type { Problem } from '../../problems/problem.ts';
import { assemble } from './assemble.ts';
import { readCandidate, type Candidate } from './candidate.ts';
import { change, type ChangeCode } from './changes.ts';
import { chooseDefinition, type Choice } from './choose.ts';
import { chooseOtherwise } from './choose-otherwise.ts';
import { cleanText } from './clean-text.ts';
import { limitReached } from './extract-from-completion.ts';
import type { Answer, Extraction } from './extraction.ts';
import { findBlocks } from './find-blocks.ts';
import { plainBlocks } from './plain-blocks.ts';
import { reason } from './reasons.ts';
import { stripReasoning } from './strip-reasoning.ts';

/** The code of a chat answer: reasoning left out, blocks found, one chosen, and made a program. */
export function extractFromChat(answer: Answer, problem: Problem): Extraction {
  const reasoning = stripReasoning(answer.text);
  const { text, changes } = cleanText(reasoning.text);
  const done: ChangeCode[] = [
    ...(reasoning.found ? (['reasoning-removed'] as const) : []),
    ...changes,
  ];
  const isCut = answer.stopReason === 'length' || answer.stopReason === 'aborted';
  if (reasoning.open && answer.stopReason !== 'stop') {
    return noCode(problem, reason('cut-off', said`it was still reasoning`), done);
  }
  const { candidates, choice } = choose(text, problem);
  if (!choice) return noCode(problem, whyNone(text, candidates, isCut), done);
  return assemble({ choice, candidates, problem, text, isCut, changes: done });
}

interface Chosen {
  readonly candidates: readonly Candidate[];
  readonly choice: Choice | undefined;
}

function choose(text: string, { entryPoint, promptKind }: Problem): Chosen {
  const { blocks, words } = findBlocks(text);
  const fenced = blocks.map((block) => readCandidate(block, entryPoint));
  const definition = chooseDefinition(fenced, entryPoint);
  if (definition) return { candidates: fenced, choice: definition };
  // The function may stand among the words, and only its use in a fence.
  const plain = plainBlocks(words).map((block) => readCandidate(block, entryPoint));
  const all = [...fenced, ...plain];
  const among = chooseDefinition(plain, entryPoint);
  return { candidates: all, choice: among ?? chooseOtherwise(all, entryPoint, promptKind) };
}

function whyNone(
  text: string,
  candidates: readonly Candidate[],
  isCut: boolean,
): Extraction['reason'] {
  if (isCut) return reason('cut-off', limitReached);
  if (text.trim() === '') return reason('empty');
  const code = candidates.filter(({ statements }) => statements.length > 0);
  if (code.length > 0) {
    const other = code.every(({ block }) => block.language === 'other');
    return reason(
      'no-function',
      other ? said`none of it is Python` : said`it only runs statements`,
    );
  }
  return reason(refusal.test(text.slice(0, 400)) ? 'refusal' : 'only-words');
}

/** Words with which models decline. */
export const refusal =
  /\b(?:i(?:['’]m| am) (?:sorry|unable|not able)|i (?:can(?:not|['’]t| not)|won['’]t|will not|must decline)|as an ai|unable to (?:help|assist|fulfill|provide))\b/i;

/** That there is no code, and why. */
export function noCode(
  { promptKind }: Problem,
  why: Extraction['reason'],
  changes: readonly ChangeCode[],
): Extraction {
  const form = promptKind === 'code' ? 'completion' : 'solution';
  return { code: '', form, reason: why, changes: changes.map(change) };
}
