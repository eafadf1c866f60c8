import { afterEach, expect, test, vi } from 'vitest';
import {
  artefactKeys,
  deleteArtefacts,
  getArtefact,
  putArtefact,
} from '../../src/storage/artefacts.ts';
import { putProblemSet } from '../../src/storage/problems.ts';
import {
  askForPersistence,
  estimateStorage,
  hasRoomFor,
  persistence,
  recordCounts,
} from '../../src/storage/quota.ts';
import { problems, problemSet } from './examples.ts';
import { freshDatabase } from './fresh-database.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

const stubStorage = (storage: Partial<StorageManager>) => {
  vi.stubGlobal('navigator', { storage });
};

test('estimateStorage and persistence pass on what the browser says', async () => {
  stubStorage({
    estimate: () => Promise.resolve({ usage: 10, quota: 100 }),
    persisted: () => Promise.resolve(false),
    persist: () => Promise.resolve(true),
  });
  expect(await estimateStorage()).toEqual({ usage: 10, quota: 100 });
  expect(await persistence()).toBe('best-effort');
  expect(await askForPersistence()).toBe('persisted');
});

test.each([undefined, {}, { storage: {} }])(
  'without the feature (%j) nothing is claimed',
  async (navigator) => {
    vi.stubGlobal('navigator', navigator);
    expect(await estimateStorage()).toEqual({});
    expect(await persistence()).toBe('unknown');
    expect(await askForPersistence()).toBe('unknown');
    expect(await hasRoomFor(1)).toBeUndefined();
  },
);

test('a browser that refuses to answer is taken as not knowing', async () => {
  const refuse = () => Promise.reject(new TypeError('insecure'));
  stubStorage({ estimate: refuse, persisted: refuse, persist: refuse });
  expect(await estimateStorage()).toEqual({});
  expect(await persistence()).toBe('unknown');
  expect(await askForPersistence()).toBe('unknown');
});

test('hasRoomFor keeps a tenth in reserve', async () => {
  stubStorage({ estimate: () => Promise.resolve({ usage: 45, quota: 100 }) });
  expect(await hasRoomFor(50)).toBe(true);
  expect(await hasRoomFor(51)).toBe(false);
});

test('recordCounts counts every store', async () => {
  const db = await freshDatabase();
  await putProblemSet(db, problemSet('he', 3), problems(3));
  await putArtefact(db, 'snapshot', new ArrayBuffer(8));
  expect(await recordCounts(db)).toEqual({
    problemSets: 1,
    problems: 3,
    runs: 0,
    samples: 0,
    verdicts: 0,
    artefacts: 1,
    practice: 0,
  });
});

test('putArtefact replaces; keys are found and deleted by prefix', async () => {
  const db = await freshDatabase();
  const now = new Date('2026-08-01T00:00:00.000Z');
  await putArtefact(db, 'python/snapshot@1', new ArrayBuffer(8));
  await putArtefact(db, 'python/snapshot@1', new Uint8Array([1, 2]).buffer, now);
  await putArtefact(db, 'tokenizer', new ArrayBuffer(1));
  expect(await getArtefact(db, 'python/snapshot@1')).toEqual({
    key: 'python/snapshot@1',
    bytes: new Uint8Array([1, 2]).buffer,
    createdAt: now.toISOString(),
  });
  expect(await artefactKeys(db, 'python/')).toEqual(['python/snapshot@1']);
  await deleteArtefacts(db, 'python/');
  expect(await artefactKeys(db)).toEqual(['tokenizer']);
});
