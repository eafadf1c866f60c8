import type { Problem } from './problem.ts';

/** The language a problem is solved in; problems that do not say are Python, as HumanEval's are. */
export const languageOf = ({ language = 'python' }: Pick<Problem, 'language'>): string => language;
