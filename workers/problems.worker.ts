import { expose } from 'comlink';
import { generateHeldOutProblems } from '../src/core/problems/generate/held-out-problems.ts';
import type { ProblemMaker } from '../src/state/make-problems.ts';

expose({ generate: generateHeldOutProblems } satisfies ProblemMaker);
