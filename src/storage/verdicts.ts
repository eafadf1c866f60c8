import { verdictKinds, type VerdictKind } from '../core/grading/verdict.ts';
import type { GradedSample } from '../evaluate/run-store.ts';
import type { Database } from './database.ts';
import { continuing, keyOf, startingWith } from './ranges.ts';
import { reading } from './transact.ts';

/** The kind of one verdict: all that a cell of the matrix needs. */
export interface GradedKind {
  readonly taskId: string;
  readonly index: number;
  readonly kind: VerdictKind;
}

/** One verdict with its key, or undefined while the sample is not graded. */
export const getVerdict = (
  db: Database,
  runId: string,
  taskId: string,
  index: number,
): Promise<GradedSample | undefined> => reading(() => db.get('verdicts', [runId, taskId, index]));

/** The kinds of verdict of a problem's first `count` samples, as far as they are graded. */
export async function firstVerdictKinds(
  db: Database,
  runId: string,
  taskId: string,
  count: number,
): Promise<readonly VerdictKind[]> {
  const range = IDBKeyRange.bound([runId, taskId, 0], [runId, taskId, count - 1]);
  const graded = await reading(() => db.getAll('verdicts', range));
  return graded.map(({ verdict }) => verdict.kind);
}

/** All verdicts of a run by task id and index, in chunks of one transaction each. */
export async function* verdictsOf(
  db: Database,
  runId: string,
  chunk = 1000,
): AsyncIterable<readonly GradedSample[]> {
  for (let after: GradedSample | undefined; ;) {
    const range = continuing([runId], after && keyOf(after));
    const verdicts = await reading(() => db.getAll('verdicts', range, chunk));
    if (verdicts.length > 0) yield verdicts;
    if (verdicts.length < chunk) return;
    after = verdicts.at(-1);
  }
}

/**
 * The kinds of all verdicts of a run, grouped by kind, then by task id and index. Reads index keys
 * alone, one request per kind, so that tracebacks and outputs stay on disk.
 */
export async function verdictKindsOf(db: Database, runId: string): Promise<readonly GradedKind[]> {
  const keys = await perKind(db, (index, kind) => index.getAllKeys(startingWith(runId, kind)));
  return keys.flatMap(([kind, found]) =>
    found.map(([, taskId, index]) => ({ taskId, index, kind })),
  );
}

/** How many verdicts of each kind a run has; counts on the index alone. */
export async function verdictCounts(
  db: Database,
  runId: string,
): Promise<Readonly<Record<VerdictKind, number>>> {
  const counts = await perKind(db, (index, kind) => index.count(startingWith(runId, kind)));
  return Object.fromEntries(counts) as Record<VerdictKind, number>;
}

/** Indices of one problem's samples that need no grading; runner errors are worth another try. */
export async function gradedIndices(
  db: Database,
  runId: string,
  taskId: string,
): Promise<ReadonlySet<number>> {
  const [all, errors] = await reading(() => {
    const store = db.transaction('verdicts').store;
    return Promise.all([
      store.getAllKeys(startingWith(runId, taskId)),
      store.index('kind').getAllKeys([runId, 'runner-error', taskId]),
    ]);
  });
  const failed = new Set(errors.map(([, , index]) => index));
  return new Set(all.map(([, , index]) => index).filter((index) => !failed.has(index)));
}

type KindIndex = ReturnType<typeof kindIndex>;
const kindIndex = (db: Database) => db.transaction('verdicts').store.index('kind');

function perKind<Found>(
  db: Database,
  find: (index: KindIndex, kind: VerdictKind) => Promise<Found>,
): Promise<readonly (readonly [VerdictKind, Found])[]> {
  return reading(() => {
    const index = kindIndex(db);
    return Promise.all(verdictKinds.map(async (kind) => [kind, await find(index, kind)] as const));
  });
}
