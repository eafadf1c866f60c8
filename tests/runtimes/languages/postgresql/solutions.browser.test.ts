import { solutionSuite } from '../solutions.ts';
import { problems, solutions } from './solutions.ts';

await solutionSuite({ id: 'postgresql', own: problems, solutions, timeMs: 5_000 });
