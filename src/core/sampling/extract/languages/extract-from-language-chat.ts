import { said } from '../../../said.ts';
import { languageLabel } from '../../../problems/language-names.ts';
import { languageOf } from '../../../problems/language-of.ts';
import type { Problem } from '../../../problems/problem.ts';
import { change, changeCodes, type ChangeCode } from '../changes.ts';
import { cleanText } from '../clean-text.ts';
import { noCode, refusal } from '../extract-from-chat.ts';
import { limitReached } from '../extract-from-completion.ts';
import type { Answer, Extraction } from '../extraction.ts';
import { reason } from '../reasons.ts';
import { stripReasoning } from '../strip-reasoning.ts';
import { taggedBlocks } from '../tagged-blocks.ts';
import { assembleBody, assembleFile } from './assemble-file.ts';
import { chooseBlock, type BlockChoice } from './choose-block.ts';
import { fencedCode, type CodeBlock } from './fenced-code.ts';
import { plainCode } from './plain-code.ts';

/**
 * The code of a chat answer in another language than Python: reasoning left out, a block chosen, and
 * made one file with the tests. It is read by the form of its lines, with no grammar of any language.
 */
export function extractFromLanguageChat(answer: Answer, problem: Problem): Extraction {
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
  const blocks = blocksOf(text, problem);
  const choice = chooseBlock(blocks, problem) ?? plainChoice(text, problem);
  if (!choice) return noCode(problem, whyNone(text, blocks, problem, isCut), done);
  return made({ choice, problem, isCut, changes: [...done, ...leftOut(choice, blocks, text)] });
}

function blocksOf(text: string, problem: Problem): CodeBlock[] {
  const blocks = fencedCode(text, languageOf(problem));
  if (blocks.length > 0) return blocks;
  return taggedBlocks(text)
    .filter((block) => block.text.trim() !== '')
    .map((block) => ({ text: block.text, closed: block.closed, tag: 'none', before: '' }));
}

function plainChoice(text: string, { entryPoint }: Problem): BlockChoice | undefined {
  const code = entryPoint === undefined ? undefined : plainCode(text, entryPoint);
  return code === undefined
    ? undefined
    : { block: { text: code, closed: true, tag: 'none', before: '' }, reason: 'no-fence' };
}

function leftOut(
  { block, reason: found }: BlockChoice,
  blocks: readonly CodeBlock[],
  text: string,
): ChangeCode[] {
  const words = found === 'no-fence' && block.text.trim() !== text.trim();
  return [
    ...(words ? (['prose-removed'] as const) : []),
    ...(found !== 'no-fence' && blocks.length > 1 ? (['other-blocks'] as const) : []),
  ];
}

interface Making {
  readonly choice: BlockChoice;
  readonly problem: Problem;
  readonly isCut: boolean;
  readonly changes: readonly ChangeCode[];
}

function made({ choice, problem, isCut, changes }: Making): Extraction {
  const isBody = choice.reason === 'body-only';
  const file = isBody
    ? assembleBody(choice.block.text, problem)
    : assembleFile(choice.block.text, problem);
  const all = new Set([...changes, ...file.changes]);
  const isOpen = isCut && (!choice.block.closed || choice.reason === 'no-fence');
  return {
    code: file.code,
    form: isBody ? 'completion' : 'solution',
    reason: isOpen ? reason('incomplete', limitReached) : reason(choice.reason, choice.detail),
    changes: changeCodes.filter((known) => all.has(known)).map(change),
  };
}

function whyNone(
  text: string,
  blocks: readonly CodeBlock[],
  problem: Problem,
  isCut: boolean,
): Extraction['reason'] {
  if (isCut) return reason('cut-off', limitReached);
  if (text.trim() === '') return reason('empty');
  if (blocks.length > 0) {
    const other = blocks.every(({ tag }) => tag === 'other');
    const label = languageLabel(languageOf(problem));
    return reason(
      'no-function',
      other ? said`none of it is ${label}` : said`it only runs statements`,
    );
  }
  return reason(refusal.test(text.slice(0, 400)) ? 'refusal' : 'only-words');
}
