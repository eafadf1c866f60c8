import { languageOf } from '../../core/problems/language-of.ts';
import type { Problem, ProblemSet } from '../../core/problems/problem.ts';
import type { Database } from '../../storage/database.ts';
import { listProblemSets, problemsOf } from '../../storage/problems.ts';

/** Built-in packs in the order they are offered: the first has what is easy and what is not. */
const packOrder = ['first-run', 'basics', 'first-steps', 'chains'];

/** The problem sets that can be practised: with problems in Python, those of the site first. */
export async function practiceSets(db: Database): Promise<readonly ProblemSet[]> {
  const sets = (await listProblemSets(db)).filter(
    ({ languages }) => languages === undefined || 'python' in languages,
  );
  return sets.toSorted((a, b) => rank(a) - rank(b));
}

/** The problems of a set that are in Python, in its order. */
export async function practiceProblems(db: Database, setId: string): Promise<readonly Problem[]> {
  return (await problemsOf(db, setId)).filter((problem) => languageOf(problem) === 'python');
}

function rank({ origin }: ProblemSet): number {
  const place = origin.kind === 'built-in' ? packOrder.indexOf(origin.packId) : -1;
  return place < 0 ? packOrder.length : place;
}
