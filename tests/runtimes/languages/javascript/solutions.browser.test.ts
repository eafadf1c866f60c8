import { solutionSuite, wholeFileTest } from '../solutions.ts';
import { solutions } from './solutions.ts';

await solutionSuite({ id: 'javascript', code: 'js', solutions, timeMs: 2_000 });

await wholeFileTest('javascript', 'js', () => `\n  return 'no such answer';\n}`, isAssertion, [
  'HumanEval_51_remove_vowels',
]);

function isAssertion(verdict: Parameters<Parameters<typeof wholeFileTest>[3]>[0]): boolean {
  return verdict.kind === 'failed' && verdict.error.type === 'AssertionError';
}
