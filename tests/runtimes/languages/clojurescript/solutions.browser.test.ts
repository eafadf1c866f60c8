import { solutionSuite } from '../solutions.ts';
import { problems, solutions } from './solutions.ts';

await solutionSuite({ id: 'clojurescript', own: problems, solutions });
