import type { Verdict } from '../../../../src/core/grading/verdict.ts';
import { solutionSuite, wholeFileTest } from '../solutions.ts';
import { solutions } from './solutions.ts';

await solutionSuite({ id: 'typescript', code: 'ts', solutions, timeMs: 2_000 });

const isAssertion = (verdict: Verdict): boolean =>
  verdict.kind === 'failed' && verdict.error.type === 'AssertionError';

await wholeFileTest('typescript', 'ts', () => `\n  return 'no such answer';\n}`, isAssertion);
