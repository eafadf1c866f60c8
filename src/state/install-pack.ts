import type { Changes } from '../storage/changes.ts';
import type { Database } from '../storage/database.ts';
import { getProblemSet, putProblemSet } from '../storage/problems.ts';
import { getRun, putRun } from '../storage/runs.ts';
import { listTrash, restoreProblemSet } from '../storage/trash.ts';
import { loadFirstRun } from './first-run.ts';
import { jsonItem, setJsonItem } from './json-item.ts';
import { loadPack, type Pack } from './pack.ts';

/** Everything built in, in the order it is put there: of two runs the later one is opened. */
const packs: Readonly<Record<string, () => Promise<Pack>>> = {
  'first-steps': () => loadPack('first-steps'),
  'first-run': loadFirstRun,
  basics: () => loadPack('basics'),
  chains: () => loadPack('chains'),
};

/** What the first screen needs; the others may come while it is looked at. */
const first = ['first-steps', 'first-run'];

/** Remembers what this browser once had, with the time, so that deleting it is final. */
const installedKey = 'packs-installed';
/** Where an earlier version remembered that of First steps. */
const earlierKey = 'pack-installed';

/** Where packs are put, and who hears of it. */
export interface PackPlace {
  readonly db: Database;
  readonly changes: Changes;
  readonly onInstalled: () => void;
}

/** Built-in packs on their way into the database. */
export interface ComingPacks {
  /** Resolves once all are there, or cannot be; never rejects. */
  readonly settled: Promise<void>;
}

/** Packs on their way from the site, by their names. */
export type PacksOnTheWay = Readonly<Record<string, Promise<Pack>>>;

/**
 * Asks the site for what the first screen needs and this browser does not have. Called before there
 * is a database, because a new visitor waits for these files more than for anything else.
 */
export function askForFirstPacks(): PacksOnTheWay {
  const entries = first.flatMap((id) => {
    const pack = id in installed() ? undefined : packs[id]?.();
    // Who installs them hears of a failure; until then nobody listens.
    pack?.catch(() => undefined);
    return pack ? [[id, pack] as const] : [];
  });
  return Object.fromEntries(entries);
}

/**
 * Puts the built-in packs there for a new visitor, and what is new for one who comes back; what was
 * deleted stays so. Resolves once the first screen has what it needs, the rest comes after: whoever
 * needs a certain pack waits until they are `settled`.
 */
export async function installPacksOnce(
  place: PackPlace,
  onTheWay: PacksOnTheWay = askForFirstPacks(),
): Promise<ComingPacks> {
  await installMissing(place, first, onTheWay);
  const settled = installMissing(place, Object.keys(packs)).catch((error: unknown) => {
    console.warn('Some built-in problems are missing; the next start tries again.', error);
  });
  return { settled };
}

/** Puts every built-in pack with its run there, or takes it out of the trash; leaves what is there. */
export async function installPacks(place: PackPlace): Promise<void> {
  for (const [id, load] of Object.entries(packs)) await installPack(id, await load(), place);
}

async function installMissing(
  place: PackPlace,
  ids: readonly string[],
  onTheWay: PacksOnTheWay = {},
): Promise<void> {
  for (const id of ids) {
    if (id in installed()) continue;
    const pack = await (onTheWay[id] ?? packs[id]?.());
    if (pack) await installPack(id, pack, place);
  }
}

function installed(): Readonly<Record<string, unknown>> {
  const earlier = localStorage.getItem(earlierKey);
  return { ...(earlier !== null && { 'first-steps': earlier }), ...jsonItem(installedKey) };
}

let lastMoment = 0;

/**
 * Now, and later than any moment given before: of two runs the later one is opened, and packs may
 * arrive in any order, or together.
 */
function nextMoment(): string {
  lastMoment = Math.max(Date.now(), lastMoment + 1);
  return new Date(lastMoment).toISOString();
}

async function installPack(
  id: string,
  { set, problems, run }: Pack,
  { db, changes, onInstalled }: PackPlace,
): Promise<void> {
  const { problemSets } = await listTrash(db);
  if (problemSets.some((trashed) => trashed.id === set.id)) await restoreProblemSet(db, set.id);
  const createdAt = nextMoment();
  if (!(await getProblemSet(db, set.id))) await putProblemSet(db, { ...set, createdAt }, problems);
  // A run that is only in the trash stays there: its id is taken, and Undo is its way back.
  if (run && !(await getRun(db, run.id)))
    await putRun(db, { ...run, createdAt }).catch(() => undefined);
  setJsonItem(installedKey, { ...installed(), [id]: new Date().toISOString() });
  changes.announce({ kind: 'problem-set', id: set.id });
  onInstalled();
}
