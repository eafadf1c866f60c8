import { said } from '../core/said.ts';
import type { Run } from '../core/grading/run.ts';
import type { ProblemSet } from '../core/problems/problem.ts';
import type { Database } from '../storage/database.ts';
import { findProblemSet, findRun, type Found } from '../storage/trash.ts';
import { findPractice } from '../storage/practice.ts';
import { StorageError } from '../storage/storage-error.ts';
import type { BackupContents, Printed } from './backup-check.ts';
import { entriesOfRun, entriesOfSet } from './backup-contents.ts';
import { fingerprintOf } from './backup-fingerprint.ts';

/**
 * What becomes of a set or run of a backup. `added`: it was not here. `kept`: it is here, the same.
 * `revived`: it is here, the same, and comes out of the trash. `copied`: something else has its id,
 * so it is added under another id and name.
 */
export type Outcome = 'added' | 'kept' | 'revived' | 'copied';

/** A set or run of a backup, as it is in the database afterwards. */
export interface Placed<Item> {
  /** Its id in the backup. */
  readonly id: string;
  readonly item: Item;
  readonly outcome: Outcome;
}

/** What a restore does, decided before anything is written. */
export interface RestorePlan {
  readonly sets: readonly Placed<ProblemSet>[];
  readonly runs: readonly Placed<Run>[];
  /** Entries of the learner's book: added, kept or revived. */
  readonly practice: readonly Placed<{ readonly id: string }>[];
}

/** Whether a set or run has to be written, with its records. */
export const isNew = ({ outcome }: Placed<unknown>): boolean =>
  outcome === 'added' || outcome === 'copied';

/** Decides for each set and run of a backup what becomes of it; changes nothing. */
export async function planRestore(db: Database, contents: BackupContents): Promise<RestorePlan> {
  const { header, sets, runs } = contents;
  const suffix = ` (backup of ${header.createdAt.slice(0, 10)})`;
  const placedSets = await placeAll(sets, suffix, {
    find: (id) => findProblemSet(db, id),
    isSame: async (here, { fingerprint }) =>
      (await fingerprintOf(entriesOfSet(db, here))) === fingerprint,
  });
  const newIds = new Map(placedSets.map(({ id, item }) => [id, item.id]));
  const moved = runs.map(({ item, fingerprint }) => ({
    item: { ...item, problemSetId: newIds.get(item.problemSetId) ?? item.problemSetId },
    fingerprint,
  }));
  const placedRuns = await placeAll(moved, suffix, {
    find: (id) => findRun(db, id),
    isSame: async (here, { item, fingerprint }) =>
      here.problemSetId === item.problemSetId &&
      (await fingerprintOf(entriesOfRun(db, here))) === fingerprint,
  });
  const practice = await placePractice(db, contents.practice);
  return { sets: placedSets, runs: placedRuns, practice };
}

/** Entries are never changed, so that one with the same id is the same. */
async function placePractice(
  db: Database,
  ids: readonly string[],
): Promise<RestorePlan['practice']> {
  const here = await findPractice(db, ids);
  return ids.map((id) => {
    const found = here.get(id);
    const outcome = !found ? 'added' : found.inTrash ? 'revived' : 'kept';
    return { id, item: { id }, outcome };
  });
}

interface Place<Item> {
  readonly find: (id: string) => Promise<Found<Item> | undefined>;
  readonly isSame: (here: Item, wanted: Printed<Item>) => Promise<boolean>;
}

type Named = ProblemSet | Run;

async function placeAll<Item extends Named>(
  wanted: readonly Printed<Item>[],
  suffix: string,
  place: Place<Item>,
): Promise<readonly Placed<Item>[]> {
  const placed: Placed<Item>[] = [];
  for (const one of wanted) placed.push(await placeOne(one, suffix, place));
  return placed;
}

async function placeOne<Item extends Named>(
  wanted: Printed<Item>,
  suffix: string,
  { find, isSame }: Place<Item>,
): Promise<Placed<Item>> {
  const { id, name } = wanted.item;
  if (!(await find(id))) return { id, item: wanted.item, outcome: 'added' };
  for (let attempt = 0; ; attempt++) {
    const candidate = nthId(wanted, attempt);
    const found = await find(candidate);
    if (!found) {
      const item = { ...wanted.item, id: candidate, name: name + suffix };
      return { id, item, outcome: 'copied' };
    }
    if (await isSame(found.item, wanted)) {
      return { id, item: found.item, outcome: found.inTrash ? 'revived' : 'kept' };
    }
  }
}

/** Made of the content, so that the copy is found again when the backup is restored again. */
function nthId({ item, fingerprint }: Printed<Named>, attempt: number): string {
  if (attempt === 0) return item.id;
  if (fingerprint === undefined) {
    throw new StorageError(
      'conflict',
      said`Another tab has just stored ${item.name}. Restore again.`,
    );
  }
  const copy = `${item.id}~${fingerprint.slice(0, 12)}`;
  return attempt === 1 ? copy : `${copy}~${attempt}`;
}
