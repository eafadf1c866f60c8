import type { Verdict } from '../../../../src/core/grading/verdict.ts';
import { solutionSuite, wholeFileTest } from '../solutions.ts';
import { solutions } from './solutions.ts';

await solutionSuite({ id: 'shell', code: 'sh', solutions });

const isAssertion = (verdict: Verdict): boolean =>
  verdict.kind === 'failed' && verdict.error.type === 'AssertionError';

await wholeFileTest('shell', 'sh', () => '    echo "no such answer"', isAssertion);
