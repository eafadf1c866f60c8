import axe from 'axe-core';
import type { Component } from 'svelte';
import { render } from 'vitest-browser-svelte';
import { BrowserLabSource } from '../../src/state/browser-lab-source.ts';
import { defaultLimits } from '../../src/core/grading/limits.ts';
import { Connection } from '../../src/state/connection.svelte.ts';
import { ModelFiles } from '../../src/storage/model-files/model-files.ts';
import { ModelShelf } from '../../src/state/models/model-shelf.svelte.ts';
import { Endpoints } from '../../src/state/endpoints.svelte.ts';
import { KitCache } from '../../src/state/languages/kit-cache.ts';
import { LanguageHost } from '../../src/state/languages/language-host.ts';
import { EngineHost } from '../../src/state/engine-host.ts';
import type { EngineDescriptor } from '../../src/engines/engine.ts';
import type { Playground } from '../../src/state/playground.ts';
import { PythonHost } from '../../src/state/python-host.ts';
import { openChanges, type Changes } from '../../src/storage/changes.ts';
import { databaseName, openDatabase, type Database } from '../../src/storage/database.ts';
import { fakeEngine } from '../state/fake-engine.ts';
import DeskHarness from './DeskHarness.svelte';

let db: Database | undefined;

/** An empty database under the real name, which is where the import worker looks. */
export async function emptyDatabase(): Promise<Database> {
  db?.close();
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase(databaseName);
    request.onsuccess = () => {
      resolve();
    };
    request.onerror = () => {
      reject(new Error('the database could not be deleted'));
    };
  });
  db = await openDatabase();
  return db;
}

/** Shows a screen over a database, without a sandbox and without built-in problems. */
export function openScreen(
  database: Database,
  screen: Component,
  hash: string,
  engine?: EngineDescriptor,
): void {
  location.hash = hash;
  const changes = openChanges(`test ${crypto.randomUUID()}`);
  const python = new PythonHost(database, () => ({ lanes: 1 }));
  const lab = openLabSource(database, changes, python, engine);
  const connection = new Connection();
  const playground: Playground = {
    ...{ db: database, connection, changes, python, lab },
    languages,
    endpoints: new Endpoints(),
    packs: { settled: Promise.resolve() },
    models: new ModelShelf(new ModelFiles()),
  };
  void render(DeskHarness, { playground, screen });
}

/** Languages whose files are fetched and kept as the site does it. */
export const languages = new LanguageHost(new KitCache(), () => 1);

const fake = fakeEngine();

/** The Lab's source over a database, with an engine that needs no model. */
export const openLabSource = (
  db: Database,
  changes: Changes,
  python: PythonHost,
  engine: EngineDescriptor = fake,
) =>
  new BrowserLabSource({
    db,
    changes,
    python,
    languages,
    engines: new EngineHost(
      () => [engine],
      () => 1,
    ),
    limits: () => defaultLimits,
  });

/** What axe-core has against the page as it is now; a screen in a test has no page around it. */
export async function violations(): Promise<readonly string[]> {
  // A toast is judged when it stands still, not while it fades in.
  const found = await axe.run(
    { exclude: '[data-sonner-toaster]' },
    {
      rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
    },
  );
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
  );
}

/** A file as a drop or the file picker gives it. */
export const jsonLines = (name: string, ...records: readonly object[]): File =>
  new File([records.map((record) => JSON.stringify(record)).join('\n')], name);

/** Drops files on the page. */
export function dropFiles(...files: readonly File[]): void {
  const dataTransfer = new DataTransfer();
  for (const file of files) dataTransfer.items.add(file);
  for (const type of ['dragenter', 'dragover', 'drop']) {
    const event = new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true });
    document.body.dispatchEvent(event);
  }
}
