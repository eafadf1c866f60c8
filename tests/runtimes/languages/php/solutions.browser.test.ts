import type { Verdict } from '../../../../src/core/grading/verdict.ts';
import { solutionSuite, wholeFileTest } from '../solutions.ts';
import { solutions } from './solutions.ts';

await solutionSuite({ id: 'php', code: 'php', solutions });

// One problem wants a function that PHP has already.
await wholeFileTest('php', 'php', () => "  return 'no such answer';\n}", isAssertion, {
  broken: ['HumanEval_23_strlen'],
});

function isAssertion(verdict: Verdict): boolean {
  return (
    verdict.kind === 'failed' &&
    verdict.error.message === 'Test failed!' &&
    verdict.error.assertion?.startsWith('if (candidate(') === true &&
    verdict.judgedBy === 'replay'
  );
}
