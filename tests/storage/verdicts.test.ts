import fc from 'fast-check';
import { beforeEach, afterEach, expect, test, vi } from 'vitest';
import { verdictKinds } from '../../src/core/grading/verdict.ts';
import type { Database } from '../../src/storage/database.ts';
import { putRun } from '../../src/storage/runs.ts';
import { createRunStore } from '../../src/storage/run-store.ts';
import {
  getVerdict,
  gradedIndices,
  verdictCounts,
  verdictKindsOf,
  verdictsOf,
} from '../../src/storage/verdicts.ts';
import { collect, graded, run, sample, samples } from './examples.ts';
import { countTransactions, freshDatabase } from './fresh-database.ts';

let db: Database;
beforeEach(async () => {
  db = await freshDatabase();
  await putRun(db, run('r', 'he'));
});
afterEach(() => {
  vi.restoreAllMocks();
});

test('verdictsOf reads a run in a few transactions and gives every verdict once', async () => {
  const verdicts = samples('r', 30, 150).map((one) => graded(one));
  await createRunStore(db).putVerdicts(verdicts);
  const transactions = countTransactions();
  const read = (await collect(verdictsOf(db, 'r'))).flat();
  expect(read).toHaveLength(4500);
  expect(new Set(read.map(({ taskId, index }) => `${taskId}:${index}`)).size).toBe(4500);
  expect(transactions.readonly).toBe(5);
});

test('verdictKindsOf and verdictCounts agree with the verdicts, for any mixture of kinds', async () => {
  const kinds = fc.array(fc.constantFrom(...verdictKinds), { maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(kinds, async (mixture) => {
      db = await freshDatabase();
      await putRun(db, run('r', 'he'));
      const verdicts = mixture.map((kind, i) => graded(sample('r', `t${i % 4}`, i), kind));
      await createRunStore(db).putVerdicts(verdicts);
      const expected = verdicts.map(({ taskId, index, verdict: { kind } }) => ({
        taskId,
        index,
        kind,
      }));
      const read = await verdictKindsOf(db, 'r');
      expect(read).toHaveLength(expected.length);
      expect(read).toEqual(expect.arrayContaining(expected));
      const counts = await verdictCounts(db, 'r');
      for (const kind of verdictKinds) {
        expect(counts[kind]).toBe(mixture.filter((other) => other === kind).length);
      }
    }),
    { numRuns: 20 },
  );
});

test('verdictKindsOf takes one transaction and reads no verdict', async () => {
  await createRunStore(db).putVerdicts(samples('r', 10, 10).map((one) => graded(one, 'failed')));
  const transactions = countTransactions();
  const values = vi.spyOn(IDBObjectStore.prototype, 'getAll');
  expect(await verdictKindsOf(db, 'r')).toHaveLength(100);
  expect(transactions.readonly).toBe(1);
  expect(values).not.toHaveBeenCalled();
});

test('gradedIndices leaves out runner errors, which are worth another try', async () => {
  await createRunStore(db).putVerdicts([
    graded(sample('r', 'a', 0)),
    graded(sample('r', 'a', 1), 'runner-error'),
    graded(sample('r', 'a', 2), 'unsupported'),
    graded(sample('r', 'ab', 1)),
  ]);
  expect(await gradedIndices(db, 'r', 'a')).toEqual(new Set([0, 2]));
});

test('getVerdict gives one verdict, or undefined while there is none', async () => {
  await createRunStore(db).putVerdicts([graded(sample('r', 'a', 0), 'failed')]);
  expect(await getVerdict(db, 'r', 'a', 0)).toEqual(graded(sample('r', 'a', 0), 'failed'));
  expect(await getVerdict(db, 'r', 'a', 1)).toBeUndefined();
});
