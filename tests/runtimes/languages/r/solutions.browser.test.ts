import type { Verdict } from '../../../../src/core/grading/verdict.ts';
import { solutionSuite, wholeFileTest } from '../solutions.ts';
import { own, ownSolutions } from './own-problems.ts';
import { solutions } from './solutions.ts';

await solutionSuite({ id: 'r', code: 'r', solutions, timeMs: 5_000 });

await solutionSuite({ id: 'r', own, solutions: ownSolutions, timeMs: 5_000 });

await wholeFileTest('r', 'r', () => "\n  'no such answer'\n}", isAssertion);

function isAssertion(verdict: Verdict): boolean {
  return (
    verdict.kind === 'failed' &&
    verdict.error.message.endsWith('is not TRUE') &&
    verdict.judgedBy === 'replay'
  );
}
