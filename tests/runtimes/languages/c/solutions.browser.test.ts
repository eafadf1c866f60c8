import { solutionSuite } from '../solutions.ts';
import { own, solutions } from './solutions.ts';

await solutionSuite({ id: 'c', own, solutions });
