import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { firstTaskIds } from '../../src/state/first-run.ts';
import { installPacks, installPacksOnce } from '../../src/state/install-pack.ts';
import type { Database } from '../../src/storage/database.ts';
import { listProblemSets, problemsOf } from '../../src/storage/problems.ts';
import { listRuns } from '../../src/storage/runs.ts';
import { trashProblemSet, trashRun } from '../../src/storage/trash.ts';
import { freshDatabase } from '../storage/fresh-database.ts';

const site = join(import.meta.dirname, '../../public');
const firstRun = 'Pico, 12 problems × 20';
let db: Database;

beforeEach(async () => {
  const stored = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
  });
  vi.stubGlobal('fetch', async (path: string) => new Response(await readFile(join(site, path))));
  db = await freshDatabase();
});

const changes = {
  announce: () => undefined,
  subscribe: () => () => undefined,
  close: () => undefined,
};
const place = (onInstalled: () => void = () => undefined) => ({ db, changes, onInstalled });
const setNames = async () => (await listProblemSets(db)).map(({ name }) => name).sort();
const runNames = async () => (await listRuns(db)).map(({ name }) => name);
const allSets = ['A dozen to begin with', 'Basics', 'Chains', 'First steps'];
/** Waits until so many sets are there; a loaded machine takes its time. */
const settled = (sets = allSets.length) =>
  vi.waitUntil(async () => (await setNames()).length === sets, { timeout: 25_000 });

describe('installPacksOnce', () => {
  test('gives a new visitor all packs; what resolves first is what the first screen needs', async () => {
    const told = vi.fn();
    await installPacksOnce(place(told));
    expect(await runNames()).toContain(firstRun);
    await settled();
    expect(await setNames()).toEqual(allSets);
    expect(told).toHaveBeenCalledTimes(4);
  });

  test('opens with the run that Pico draws, and keeps the recorded one', async () => {
    await installPacksOnce(place());
    await settled();
    expect(await runNames()).toEqual([firstRun, 'First steps: recorded attempts']);
  });

  test('opens with the run that Pico draws, whichever pack arrives first', async () => {
    const quick = fetch;
    vi.stubGlobal('fetch', async (path: string) => {
      if (path.includes('first-steps')) await new Promise((resolve) => setTimeout(resolve, 50));
      return quick(path);
    });
    await installPacksOnce(place());
    expect(await runNames()).toEqual([firstRun, 'First steps: recorded attempts']);
    await settled();
  });

  test('gives who had only First steps the rest, and leaves that as it was', async () => {
    localStorage.setItem('pack-installed', '2026-08-01T00:00:00.000Z');
    await installPacksOnce(place());
    await settled(3);
    expect(await setNames()).not.toContain('First steps');
  });

  test('brings back nothing that was deleted, be it in the trash or gone', async () => {
    await installPacksOnce(place());
    await settled();
    for (const { id } of await listProblemSets(db)) await trashProblemSet(db, id);
    await installPacksOnce(place());
    expect(await setNames()).toEqual([]);
    await db.clear('problemSets');
    await installPacksOnce(place());
    expect(await setNames()).toEqual([]);
  });

  test('leaves a deleted run deleted while its problems stay', async () => {
    await installPacksOnce(place());
    await settled();
    for (const { id } of await listRuns(db)) await trashRun(db, id);
    await installPacksOnce(place());
    expect(await runNames()).toEqual([]);
  });
});

test('installPacks() brings everything back when asked to', async () => {
  await installPacksOnce(place());
  await settled();
  for (const { id } of await listProblemSets(db)) await trashProblemSet(db, id);
  await installPacks(place());
  expect(await setNames()).toEqual(allSets);
  expect(await runNames()).toContain(firstRun);
});

describe('the first run', () => {
  test('is over a dozen problems, one to five steps and every kind of basics', async () => {
    await installPacksOnce(place());
    const run = (await listRuns(db)).find(({ name }) => name === firstRun);
    const problems = await problemsOf(db, run?.problemSetId ?? '');
    const wanted = Object.values(firstTaskIds).flat();
    expect(problems.map(({ taskId }) => taskId)).toEqual(wanted);
    expect(run?.plan).toEqual(Object.fromEntries(wanted.map((taskId) => [taskId, 20])));
    const steps = wanted.flatMap((taskId) => /^Chains\/(\d)/.exec(taskId)?.[1] ?? []);
    expect(new Set(steps)).toEqual(new Set(['1', '2', '3', '4', '5']));
    const kinds = wanted.flatMap((taskId) => /^Basics\/(\w+)-/.exec(taskId)?.[1] ?? []);
    expect(new Set(kinds)).toEqual(new Set(['ints', 'words', 'classics']));
  });

  test('says by which model it is drawn, and how', async () => {
    await installPacksOnce(place());
    const run = (await listRuns(db)).find(({ name }) => name === firstRun);
    expect(run?.source).toMatchObject({
      engine: 'pico',
      model: 'pico-medium@1',
      params: { temperature: 0.8, topP: 1, seed: 1 },
    });
  });
});
