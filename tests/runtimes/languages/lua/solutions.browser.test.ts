import type { Verdict } from '../../../../src/core/grading/verdict.ts';
import { solutionSuite, wholeFileTest } from '../solutions.ts';
import { solutions } from './solutions.ts';

await solutionSuite({ id: 'lua', code: 'lua', solutions, timeMs: 2_000 });

await wholeFileTest('lua', 'lua', () => "    return 'no such answer'\nend", isAssertion);

function isAssertion(verdict: Verdict): boolean {
  return (
    verdict.kind === 'failed' &&
    verdict.error.type === 'AssertionError' &&
    verdict.judgedBy === 'replay'
  );
}
