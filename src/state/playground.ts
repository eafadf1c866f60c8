import { engines } from '../engines/registry.ts';
import { openChanges, type Changes } from '../storage/changes.ts';
import { openDatabase, type Database } from '../storage/database.ts';
import { sweepOrphans } from '../storage/staging.ts';
import { purgeTrash } from '../storage/trash.ts';
import { BrowserLabSource } from './browser-lab-source.ts';
import { ModelFiles } from '../storage/model-files/model-files.ts';
import { Connection } from './connection.svelte.ts';
import { Endpoints } from './endpoints.svelte.ts';
import { EngineHost } from './engine-host.ts';
import { askForFirstPacks, installPacksOnce, type ComingPacks } from './install-pack.ts';
import { KitCache } from './languages/kit-cache.ts';
import { containerWrap } from './languages/container-wrap.ts';
import { LanguageHost } from './languages/language-host.ts';
import { ModelShelf } from './models/model-shelf.svelte.ts';
import { preferences } from './preferences.svelte.ts';
import { PythonHost } from './python-host.ts';
import { whenIdle } from './when-idle.ts';

/** Days that deleted runs and problem sets stay in the trash. */
const trashDays = 7;

/** By then the first screen stands, and what it needed has been loaded. */
const quietMs = 10_000;

/** Everything concrete, wired together once per page. */
export interface Playground {
  readonly db: Database;
  readonly connection: Connection;
  readonly changes: Changes;
  readonly python: PythonHost;
  /** Languages other than Python: what is downloaded, and what runs. */
  readonly languages: LanguageHost;
  /** Servers that somebody has added to draw samples from. */
  readonly endpoints: Endpoints;
  /** Models that can be downloaded, and those that are here. */
  readonly models: ModelShelf;
  /** The built-in problems, which a first visitor may be quicker than. */
  readonly packs: ComingPacks;
  /** Runs: makes them of drafts, starts and stops them, and tells what happens to them. */
  readonly lab: BrowserLabSource;
}

/** Opens the database and builds the house on it; throws a `StorageError` when it cannot. */
export async function openPlayground(): Promise<Playground> {
  const onTheWay = askForFirstPacks();
  const connection = new Connection();
  const db = await openDatabase(undefined, connection.events);
  const changes = openChanges();
  const python = new PythonHost(db, () => ({ lanes: preferences.lanes }));
  const languages = new LanguageHost(new KitCache(), () => preferences.lanes, containerWrap);
  const endpoints = new Endpoints();
  const models = new ModelShelf(new ModelFiles());
  const lab = new BrowserLabSource({
    db,
    changes,
    python,
    languages,
    engines: new EngineHost(() => [...engines, ...models.engines, ...endpoints.engines]),
    limits: () => preferences.limits,
  });
  const packs = await installPacksOnce({ db, changes, onInstalled: lab.runsChanged }, onTheWay);
  // Housekeeping must not hold up the first screen, nor may its failure.
  void tidy(db);
  whenIdle(() => void models.known());
  setTimeout(() => void sweepOldLanguages(), quietMs);
  return { db, connection, changes, python, languages, endpoints, models, packs, lab };
}

async function tidy(db: Database): Promise<void> {
  try {
    await sweepOrphans(db);
    await purgeTrash(db, new Date(Date.now() - trashDays * 86_400_000));
  } catch (error) {
    console.warn('Cleaning up did not finish; the next start tries again.', error);
  }
}

async function sweepOldLanguages(): Promise<void> {
  try {
    const { sweepLanguages } = await import('./languages/sweep-languages.ts');
    await sweepLanguages();
  } catch (error) {
    console.warn('Old files of languages were not deleted; the next start tries again.', error);
  }
}
