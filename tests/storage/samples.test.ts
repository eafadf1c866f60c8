import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Database } from '../../src/storage/database.ts';
import { putProblemSet } from '../../src/storage/problems.ts';
import { putRun } from '../../src/storage/runs.ts';
import { samplesInFileOrder } from '../../src/storage/samples-in-file-order.ts';
import { addSamples, sampleCounts, samplesByKey, samplesOf } from '../../src/storage/samples.ts';
import { collect, problems, problemSet, run, sample, samples } from './examples.ts';
import { countTransactions, fillDiskAfter, freshDatabase } from './fresh-database.ts';

let db: Database;
beforeEach(async () => {
  db = await freshDatabase();
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('addSamples', () => {
  test('stores 30,000 samples in 30 transactions', async () => {
    const many = samples('r', 150, 200);
    const transactions = countTransactions();
    await addSamples(db, many);
    expect(transactions.readwrite).toBe(30);
    expect(await db.count('samples')).toBe(30_000);
  });

  test('writes through to the disk', async () => {
    const opened = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await addSamples(db, samples('r', 1, 1));
    expect(opened).toHaveBeenCalledWith(['samples'], 'readwrite', { durability: 'strict' });
  });

  test('of a key that is taken says so and keeps what is there', async () => {
    await addSamples(db, [sample('r', 'a', 0)]);
    const other = sample('r', 'a', 0, { completion: { text: 'other', form: 'completion' } });
    await expect(addSamples(db, [sample('r', 'a', 1), other])).rejects.toMatchObject({
      kind: 'conflict',
    });
    expect(await collect(samplesByKey(db, 'r'))).toEqual([[sample('r', 'a', 0)]]);
  });

  test('on a full disk says so in a sentence and keeps the batches before', async () => {
    fillDiskAfter(1500);
    await expect(addSamples(db, samples('r', 3, 1000))).rejects.toMatchObject({
      name: 'StorageError',
      kind: 'full',
      message: expect.stringMatching(/full\. Everything stored before is intact/) as string,
    });
    expect(await db.count('samples')).toBe(1000);
  });
});

describe('samplesInFileOrder', () => {
  const inOrder = (runId: string) => collect(samplesInFileOrder(db, runId));

  test('gives imported samples as their file had them, whatever their task and gaps', async () => {
    const places = fc.uniqueArray(fc.nat(5000), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(places, async (positions) => {
        db = await freshDatabase();
        const placed = positions.map((position, i) => sample('r', `t${i % 3}`, i, { position }));
        await addSamples(db, [...placed, ...samples('s', 2, 2)]);
        expect((await inOrder('r')).map(({ position }) => position)).toEqual(
          positions.toSorted((a, b) => a - b),
        );
      }),
      { numRuns: 30 },
    );
  });

  test('loses none of two samples that claim the same place', async () => {
    const placed = Array.from({ length: 600 }, (_, i) =>
      sample('r', 'a', i, { position: Math.floor(i / 2) }),
    );
    await addSamples(db, placed);
    expect(await inOrder('r')).toEqual(placed);
  });

  test('gives samples drawn here by problem in the order of the set, then by index', async () => {
    await putProblemSet(db, problemSet('he', 12), problems(12));
    await putRun(db, run('r', 'he'));
    const drawn = [10, 2, 0].flatMap((i) => [1, 0].map((j) => sample('r', `HumanEval/${i}`, j)));
    await addSamples(db, [...drawn, sample('r', 'elsewhere', 0)]);
    expect((await inOrder('r')).map(({ taskId, index }) => `${taskId}:${index}`)).toEqual([
      'HumanEval/0:0',
      'HumanEval/0:1',
      'HumanEval/2:0',
      'HumanEval/2:1',
      'HumanEval/10:0',
      'HumanEval/10:1',
      'elsewhere:0',
    ]);
  });

  test('gives an import that was extended here its file first', async () => {
    await putProblemSet(db, problemSet('he', 2), problems(2));
    await putRun(db, run('r', 'he'));
    const imported = [1, 0].map((i, position) => sample('r', `HumanEval/${i}`, 0, { position }));
    const drawn = [0, 1].map((i) => sample('r', `HumanEval/${i}`, 1));
    await addSamples(db, [...drawn, ...imported]);
    expect(await inOrder('r')).toEqual([...imported, ...drawn]);
  });
});

test('samplesByKey gives every sample once, whatever the size of a chunk', async () => {
  await addSamples(db, [...samples('r', 7, 3), ...samples('rr', 1, 1), ...samples('q', 1, 1)]);
  for (const chunk of [1, 3, 20, 21, 22]) {
    const all = (await collect(samplesByKey(db, 'r', chunk))).flat();
    expect(all).toEqual(samples('r', 7, 3));
  }
});

test('samplesOf and sampleCounts tell one problem from others that begin alike', async () => {
  await addSamples(db, [...samples('r', 12, 2), sample('r', 'HumanEval/1', 10)]);
  expect((await samplesOf(db, 'r', 'HumanEval/1')).map(({ index }) => index)).toEqual([0, 1, 10]);
  const counts = await sampleCounts(db, 'r');
  expect([counts.size, counts.get('HumanEval/1'), counts.get('HumanEval/10')]).toEqual([12, 3, 2]);
});
