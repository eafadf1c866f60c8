import { countsInN, type Verdict } from '../../../core/grading/verdict.ts';
import { formatMs } from './format-time.ts';

/** What a verdict means, in one sentence for someone who has not read about verdicts. */
export function explainVerdict(verdict: Verdict): string {
  switch (verdict.kind) {
    case 'passed':
      return 'Every test held.';
    case 'failed':
      return verdict.error.type === 'AssertionError'
        ? 'A test did not hold.'
        : `The program ended with ${article(verdict.error.type)} ${verdict.error.type}.`;
    case 'timed-out':
      return `It was still running after ${formatMs(verdict.limitMs)} and was stopped.`;
    case 'crashed':
      return `The interpreter itself gave up (${verdict.cause}): ${verdict.message}`;
    case 'no-code':
      return 'Nothing to run was found in the answer. It counts as an attempt that failed.';
    case 'unsupported':
      return verdict.notHere === undefined
        ? `It needs ${verdict.needs}, and that is not here. It is left out of n.`
        : `${verdict.needs} does not run here: ${verdict.notHere}. It is left out of n.`;
    case 'runner-error':
      return `Our own runner failed, not the sample: ${verdict.message} It is left out of n.`;
  }
}

const article = (word: string): string => (/^[AEIOU]/.test(word) ? 'an' : 'a');

const judges: Readonly<Record<Verdict['judgedBy'], string>> = {
  replay: 'replay, in an interpreter of its own that the sample cannot reach',
  nonce: 'nonce: the same interpreter, with a secret after the last test',
  none: 'nobody: it was not executed',
};

/** The circumstances of a verdict, as label and text. */
export function verdictFacts(
  verdict: Verdict,
): readonly (readonly [label: string, text: string])[] {
  return [
    ['Judged by', judges[verdict.judgedBy]],
    ...(verdict.judgedByReason === undefined
      ? []
      : [['Why not by replay', verdict.judgedByReason] as const]),
    ...(verdict.ranBy === undefined ? [] : [['Ran in', verdict.ranBy] as const]),
    ['Time', verdict.judgedBy === 'none' ? '–' : formatMs(verdict.durationMs)],
    ['Counts in n', countsInN(verdict.kind) ? 'yes' : 'no'],
  ];
}
