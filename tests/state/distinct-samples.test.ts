import { expect, test } from 'vitest';
import { DistinctSamples } from '../../src/state/distinct-samples.ts';
import { addSamples } from '../../src/storage/samples.ts';
import { sample } from '../storage/examples.ts';
import { freshDatabase } from '../storage/fresh-database.ts';

const { signal } = new AbortController();
const answer = (runId: string, taskId: string, index: number, text: string) =>
  sample(runId, taskId, index, { completion: { text, form: 'solution' } });

/** 150 samples of each of two problems, more than are read at once, of seven programs each. */
const many = ['A/0', 'A/1'].flatMap((taskId) =>
  Array.from({ length: 150 }, (_, index) => answer('run', taskId, index, `return ${index % 7}`)),
);

test('DistinctSamples.of(run) counts within each problem, over several reads', async () => {
  const db = await freshDatabase();
  await addSamples(db, [...many, answer('other', 'A/0', 0, 'return 99')]);
  expect(await new DistinctSamples(db).of('run', signal)).toEqual({ distinct: 14, drawn: 300 });
  expect(await new DistinctSamples(db).of('none', signal)).toEqual({ distinct: 0, drawn: 0 });
});

test('DistinctSamples.of(run) reads texts again only when samples have come', async () => {
  const db = await freshDatabase();
  await addSamples(db, many);
  const distinct = new DistinctSamples(db);
  const first = await distinct.of('run', signal);
  expect(await distinct.of('run', signal)).toBe(first);
  await addSamples(db, [answer('run', 'A/1', 150, 'return 8')]);
  expect(await distinct.of('run', signal)).toEqual({ distinct: 15, drawn: 301 });
});

test('DistinctSamples.of(run, signal) ends when nobody wants it any more', async () => {
  const db = await freshDatabase();
  await addSamples(db, many);
  const reason = new Error('another run was opened');
  await expect(new DistinctSamples(db).of('run', AbortSignal.abort(reason))).rejects.toBe(reason);
});
