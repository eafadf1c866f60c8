import { solutionSuite, wholeFileTest } from '../solutions.ts';
import { solutions } from './solutions.ts';

await solutionSuite({ id: 'cpp', code: 'cpp', solutions });

await wholeFileTest(
  'cpp',
  'cpp',
  () => '    throw 1;',
  (verdict) => verdict.kind === 'failed' && verdict.error.type === 'int',
  { step: 8 },
);
