import type { Verdict } from '../../../../src/core/grading/verdict.ts';
import { solutionSuite, wholeFileTest } from '../solutions.ts';
import { solutions } from './solutions.ts';

await solutionSuite({ id: 'javascript', code: 'js', solutions, timeMs: 2_000 });

const isAssertion = (verdict: Verdict): boolean =>
  verdict.kind === 'failed' && verdict.error.type === 'AssertionError';

await wholeFileTest('javascript', 'js', () => `\n  return 'no such answer';\n}`, isAssertion, {
  broken: ['HumanEval_51_remove_vowels'],
});
