import { solutionSuite } from '../solutions.ts';
import { problems, solutions } from './solutions.ts';

await solutionSuite({ id: 'scheme', own: problems, solutions });
