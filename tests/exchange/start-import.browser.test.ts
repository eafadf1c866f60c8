import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { exportRun } from '../../src/exchange/export-run.ts';
import { exportStore } from '../../src/exchange/export-store.ts';
import type { ImportProgress } from '../../src/exchange/import-port.ts';
import type { ImportSource } from '../../src/exchange/import-source.ts';
import { startImport } from '../../src/exchange/start-import.ts';
import { ImportError } from '../../src/formats/import-error.ts';
import { type Database, databaseName, openDatabase } from '../../src/storage/database.ts';

let db: Database;
beforeEach(async () => {
  indexedDB.deleteDatabase(databaseName);
  db = await openDatabase();
});
afterEach(() => {
  db.close();
});

const problem = (task_id: string) => ({
  task_id,
  prompt: 'def f():\n',
  entry_point: 'f',
  test: 'def check(candidate): assert candidate()',
});
const jsonl = (records: readonly object[]) => records.map((r) => `${JSON.stringify(r)}\n`).join('');
const fileOf = (content: BlobPart, name: string): ImportSource => ({
  kind: 'file',
  file: new File([content], name),
  name,
});
const gzip = (text: string) =>
  new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer();

describe('startImport(db, request)', () => {
  test('imports problems and samples in a worker, with progress, ready to export', async () => {
    const packed = await gzip(jsonl([problem('a/0')]));
    const set = await startImport(db, { source: fileOf(packed, 'p.jsonl.gz') });
    expect(set).toMatchObject({ kind: 'problems', set: { name: 'p', size: 1 } });
    const text = jsonl([{ task_id: 'a/0', completion: '  return 1' }]);
    const reports: ImportProgress[] = [];
    const outcome = await startImport(
      db,
      { source: { kind: 'text', text } },
      { onProgress: (progress) => reports.push(progress) },
    );
    if (outcome.kind !== 'samples') throw new Error(outcome.kind);
    expect(reports.at(-1)).toMatchObject({ records: 1, formatId: 'human-eval-samples' });
    const context = { store: exportStore(db), appVersion: '' };
    const { blob } = await exportRun(outcome.run.id, 'samples', context);
    expect(await blob.text()).toBe(text);
  });

  test('brings file, line, field and reason across the worker', async () => {
    const bad = jsonl([problem('a/0'), { ...problem('a/1'), prompt: 7 }]);
    const error: unknown = await startImport(db, { source: fileOf(bad, 'p.jsonl') }).catch(
      (e: unknown) => e,
    );
    expect(error).toBeInstanceOf(ImportError);
    expect(error).toMatchObject({
      where: { file: 'p.jsonl', line: 2, field: 'prompt' },
      reason: 'must be text, found the number 7.',
      message: 'p.jsonl, line 2, field "prompt": must be text, found the number 7.',
    });
    expect(await db.count('problemSets')).toBe(0);
  });

  test.each<[string, () => Promise<ArrayBuffer>, string]>([
    [
      'a gzip that is cut',
      async () => (await gzip(jsonl([problem('a/0')]))).slice(0, -6),
      'is a gzip file that ends too early',
    ],
    [
      'a gzip that is damaged',
      async () => {
        const bytes = new Uint8Array(await gzip('x'.repeat(20)));
        return bytes.fill(0xff, 10, -8).buffer;
      },
      'is a damaged gzip file',
    ],
    ['an empty file', () => Promise.resolve(new ArrayBuffer(0)), 'is empty.'],
  ])('tells %s in this browser too', async (_, make, message) => {
    const source = fileOf(await make(), 'p.jsonl.gz');
    await expect(startImport(db, { source })).rejects.toThrow(`p.jsonl.gz: ${message}`);
  });

  test('stops at once when aborted, and leaves nothing behind', async () => {
    await startImport(db, { source: fileOf(jsonl([problem('a/0')]), 'p.jsonl') });
    const line = jsonl([{ task_id: 'a/0', completion: 'x'.repeat(1000) }]);
    const stop = new AbortController();
    const importing = startImport(
      db,
      { source: fileOf(new Blob(Array.from({ length: 20_000 }, () => line)), 's.jsonl') },
      {
        signal: stop.signal,
        onProgress: ({ records }) => {
          if (records > 2000) stop.abort();
        },
      },
    );
    await expect(importing).rejects.toMatchObject({ name: 'AbortError' });
    expect(await db.count('samples')).toBe(0);
    expect(await db.count('runs')).toBe(0);
  });
});
