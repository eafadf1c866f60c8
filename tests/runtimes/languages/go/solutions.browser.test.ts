import { solutionSuite } from '../solutions.ts';
import { solutions } from './solutions.ts';

await solutionSuite({ id: 'go', code: 'go', solutions, timeMs: 4_000 });
