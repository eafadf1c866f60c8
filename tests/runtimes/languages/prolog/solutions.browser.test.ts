import { solutionSuite } from '../solutions.ts';
import { problems, solutions } from './solutions.ts';

await solutionSuite({ id: 'prolog', own: problems, solutions });
