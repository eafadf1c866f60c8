import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { backupFileName, createBackup, type BackupProgress } from '../../src/exchange/backup.ts';
import { restoreBackup } from '../../src/exchange/backup-restore.ts';
import { putArtefact } from '../../src/storage/artefacts.ts';
import type { Database } from '../../src/storage/database.ts';
import { discardRun, putRun } from '../../src/storage/runs.ts';
import { addSamples } from '../../src/storage/samples.ts';
import { restoreRun } from '../../src/storage/trash.ts';
import { run, samples } from '../storage/examples.ts';
import { contents, freshDatabase } from '../storage/fresh-database.ts';
import { backupOf, fileOf, fillExample, textOf } from './backup-example.ts';

let db: Database;
beforeEach(async () => {
  db = await freshDatabase();
  await fillExample(db);
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('createBackup', () => {
  test('then restoreBackup into an empty database brings everything back identical', async () => {
    await discardRun(db, 'thrown away');
    const before = await contents(db);
    const file = await backupOf(db);
    const other = await freshDatabase();
    const plan = await restoreBackup(other, file);
    expect(await contents(other)).toEqual(before);
    expect([...plan.sets, ...plan.runs].map(({ outcome }) => outcome)).toEqual(
      Array(5).fill('added'),
    );
  });

  test('writes a header, a record per line, and counts with a checksum that others can verify', async () => {
    const text = await textOf(await backupOf(db));
    const lines = text.trimEnd().split('\n');
    const counts = {
      problemSets: 2,
      problems: 13,
      runs: 3,
      verdicts: 840,
      samples: 841,
      practice: 5,
    };
    expect(JSON.parse(lines[0] ?? '')).toEqual({
      format: 'pass-at-k-backup',
      version: 2,
      app: '0.1.0',
      createdAt: '2026-08-02T12:00:00.000Z',
      counts,
    });
    const body = text.slice(0, text.lastIndexOf('\n{') + 1);
    const sha256 = createHash('sha256').update(body).digest('hex');
    expect(JSON.parse(lines.at(-1) ?? '')).toEqual({ end: true, counts, sha256 });
    expect(lines).toHaveLength(2 + 2 + 13 + 3 + 840 + 841 + 5);
  });

  test('leaves out the trash, half-done imports and artefacts', async () => {
    await addSamples(db, samples('half done', 1, 1));
    await putArtefact(db, 'snapshot', new ArrayBuffer(8));
    const text = await textOf(await backupOf(db));
    for (const absent of ['thrown away', 'half done', 'snapshot'])
      expect(text).not.toContain(absent);
  });

  test('of an empty database is a backup too', async () => {
    const empty = await freshDatabase();
    const file = await backupOf(empty);
    expect(await restoreBackup(db, file)).toEqual({ sets: [], runs: [], practice: [] });
  });

  test('tells how far it is, up to the end', async () => {
    const told: BackupProgress[] = [];
    await fileOf(createBackup(db, { app: '0.1.0', onProgress: (now) => told.push(now) }));
    expect(told.at(-1)).toEqual({ done: 1704, total: 1704 });
    expect(told.map(({ done }) => done)).toEqual(
      told.map(({ done }) => done).toSorted((a, b) => a - b),
    );
  });

  test('reads no further than it is written: memory does not grow with the data', async () => {
    await putRun(db, run('big', 'he'));
    await addSamples(db, samples('big', 100, 100));
    let read = 0;
    const reader = createBackup(db, {
      app: '0.1.0',
      onProgress: ({ done }) => (read = done),
    }).getReader();
    await reader.read();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(read).toBeLessThan(9000);
    await reader.cancel();
  });

  test('stops with the reason of the signal', async () => {
    const stop = new AbortController();
    const stream = createBackup(db, {
      app: '0.1.0',
      signal: stop.signal,
      onProgress: () => {
        stop.abort(new Error('stopped by the user'));
      },
    });
    await expect(fileOf(stream)).rejects.toThrow('stopped by the user');
  });

  test('fails rather than hold part of a run that is deleted meanwhile', async () => {
    const stream = createBackup(db, {
      app: '0.1.0',
      onProgress: ({ done }) => void (done > 900 && discardRun(db, 'r')),
    });
    await expect(fileOf(stream)).rejects.toMatchObject({ kind: 'gone' });
  });
});

test('createBackup reads the verdicts of a run before its samples, which are stored before them', async () => {
  await restoreRun(db, 'thrown away');
  const text = await textOf(await backupOf(db));
  const order = [...text.matchAll(/^\{"store":"(verdicts|samples)","value":\{"runId":"r"/gm)];
  const stores = order.map(([, store]) => store);
  expect(stores).toEqual([
    ...Array<string>(840).fill('verdicts'),
    ...Array<string>(840).fill('samples'),
  ]);
});

test('backupFileName says what it is and of which day', () => {
  expect(backupFileName(new Date('2026-08-02T12:00:00.000Z'))).toBe(
    'pass-at-k-backup-2026-08-02.jsonl.gz',
  );
});
