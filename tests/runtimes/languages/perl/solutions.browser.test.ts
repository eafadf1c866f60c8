import type { Verdict } from '../../../../src/core/grading/verdict.ts';
import { solutionSuite, wholeFileTest } from '../solutions.ts';
import { solutions } from './solutions.ts';

await solutionSuite({ id: 'perl', code: 'pl', solutions, timeMs: 4_000 });

await wholeFileTest('perl', 'pl', () => "    return 'no such answer';\n}", isAssertion);

function isAssertion(verdict: Verdict): boolean {
  return (
    verdict.kind === 'failed' &&
    verdict.error.type === 'AssertionError' &&
    verdict.judgedBy === 'replay'
  );
}
