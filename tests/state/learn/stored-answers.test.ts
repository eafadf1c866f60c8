import { beforeEach, describe, expect, test } from 'vitest';
import type { Run } from '../../../src/core/grading/run.ts';
import { storedAnswers } from '../../../src/state/learn/stored-answers.ts';
import type { Database } from '../../../src/storage/database.ts';
import { createRunStore } from '../../../src/storage/run-store.ts';
import { putRun } from '../../../src/storage/runs.ts';
import { addSamples } from '../../../src/storage/samples.ts';
import { graded, run, sample } from '../../storage/examples.ts';
import { freshDatabase } from '../../storage/fresh-database.ts';
import { params } from '../fake-engine.ts';

const opponent = { model: 'pico-medium@1', label: 'Pico medium', temperature: 0.8 };
const source = { engine: 'pico', label: 'Pico medium', model: 'pico-medium@1', params };
const wanted = { setId: 's', taskId: 'a', opponent, count: 4 };

let db: Database;
beforeEach(async () => {
  db = await freshDatabase();
});

/** A run with `size` samples of which the first `judged` have a verdict and every second passed. */
async function store(id: string, size: number, judged = size, change: Partial<Run> = {}) {
  await putRun(db, run(id, 's', { source, plan: { a: size }, ...change }));
  const samples = Array.from({ length: size }, (_, i) => sample(id, 'a', i));
  await addSamples(db, samples);
  await createRunStore(db).putVerdicts(
    samples.slice(0, judged).map((one, i) => graded(one, i % 2 === 0 ? 'passed' : 'failed')),
  );
}

describe('storedAnswers', () => {
  test('counts the first answers of the newest run that has them all judged', async () => {
    await store('old', 6);
    await store('open', 6, 3, { createdAt: '2026-08-05T00:00:00.000Z' });
    expect(await storedAnswers(db, wanted)).toEqual({ n: 4, c: 2, runName: 'Run old' });
    await store('new', 4, 4, { createdAt: '2026-08-06T00:00:00.000Z' });
    expect(await storedAnswers(db, wanted)).toMatchObject({ runName: 'Run new' });
  });

  test.each<[string, Partial<Run>]>([
    ['another model', { source: { ...source, model: 'pico-weak@1' } }],
    ['another temperature', { source: { ...source, params: { ...params, temperature: 0.2 } } }],
    ['another nucleus', { source: { ...source, params: { ...params, topP: 0.9 } } }],
    ['weak tests', { tests: 'weak' }],
    ['an engine that replays', { source: { ...source, engine: 'replay' } }],
    ['another problem set', { problemSetId: 'other' }],
  ])('passes over a run with %s', async (_what, change) => {
    await store('r', 4, 4, change);
    expect(await storedAnswers(db, wanted)).toBeUndefined();
  });

  test('passes over a run that was planned with fewer', async () => {
    await store('r', 3);
    expect(await storedAnswers(db, wanted)).toBeUndefined();
  });
});
