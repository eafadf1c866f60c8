import { solutionSuite, wholeFileTest } from '../solutions.ts';
import { solutions } from './solutions.ts';

await solutionSuite({ id: 'typescript', code: 'ts', solutions, timeMs: 2_000 });

await wholeFileTest('typescript', 'ts', () => `\n  return 'no such answer';\n}`, isAssertion);

function isAssertion(verdict: Parameters<Parameters<typeof wholeFileTest>[3]>[0]): boolean {
  return verdict.kind === 'failed' && verdict.error.type === 'AssertionError';
}
