import type { Run } from '../../core/grading/run.ts';
import type { Opponent } from '../../core/practice/practice-entry.ts';
import { tallyVerdicts } from '../../core/statistics/tally.ts';
import type { Database } from '../../storage/database.ts';
import { runsOf } from '../../storage/runs.ts';
import { firstVerdictKinds } from '../../storage/verdicts.ts';

/** Which answers are looked for. */
export interface WantedAnswers {
  readonly setId: string;
  readonly taskId: string;
  readonly opponent: Opponent;
  /** The first so many of a run. */
  readonly count: number;
}

/** How the answers of a stored run fared. */
export interface StoredAnswers {
  readonly n: number;
  readonly c: number;
  readonly runName: string;
}

/**
 * The verdicts on a model's first answers to a problem, of the newest run that has all of them:
 * drawn just so, and judged by all tests. Undefined where there is no such run.
 */
export async function storedAnswers(
  db: Database,
  { setId, taskId, opponent, count }: WantedAnswers,
): Promise<StoredAnswers | undefined> {
  const runs = (await runsOf(db, setId)).filter(
    (run) => isBy(run, opponent) && (run.plan[taskId] ?? 0) >= count,
  );
  for (const run of runs.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))) {
    const kinds = await firstVerdictKinds(db, run.id, taskId, count);
    if (kinds.length < count) continue;
    const { n, c } = tallyVerdicts({ taskId }, kinds);
    if (n > 0) return { n, c, runName: run.name };
  }
  return undefined;
}

function isBy({ source, tests }: Run, { model, temperature }: Opponent): boolean {
  const { params } = source;
  return (
    source.engine === 'pico' &&
    source.model === model &&
    params?.temperature === temperature &&
    params.topP === 1 &&
    tests === undefined
  );
}
