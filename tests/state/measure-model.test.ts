import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { measureModel } from '../../src/state/measure-model.ts';
import type { DrawnSource } from '../../src/state/run-draft.ts';
import { speedOf } from '../../src/state/run-speeds.ts';
import { listRuns } from '../../src/storage/runs.ts';
import { params } from './fake-engine.ts';
import { stubLocalStorage } from './stored-items.ts';
import { runBench, taughtProblem } from './run-bench.ts';

const drawn: DrawnSource = { kind: 'model', engine: 'pico', model: 'pico-medium@1', params };
const pace = () => new Promise<void>((resolve) => setTimeout(resolve, 50));
const problem = taughtProblem('A/0');

beforeEach(() => {
  stubLocalStorage();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test('measureModel(…) draws one answer, notes how fast, and stores nothing of it', async () => {
  const { db, engines, log } = await runBench({ pace });
  await measureModel(drawn, problem, engines, new AbortController().signal);
  expect(log.asked).toEqual(['A/0#0']);
  const speed = speedOf('pico-medium@1');
  expect(speed).toMatchObject({ label: 'Pico medium', isRough: true });
  expect(speed?.samples).toBeLessThan(1000 / 45);
  expect(speed?.tokens).toBeCloseTo(10 * (speed?.samples ?? 0), 6);
  expect(await listRuns(db)).toEqual([]);
});

test('measureModel(…) leaves the model loaded for the run that follows', async () => {
  const { engines, log, create, control } = await runBench();
  await measureModel(drawn, problem, engines, new AbortController().signal);
  await control.start((await create()).id);
  expect(log.made).toHaveLength(1);
  expect(log.disposed).toBe(0);
});

test('measureModel(…) ends at once when stopped, while loading and while drawing', async () => {
  const never = () => new Promise<never>(() => undefined);
  for (const given of [{ prepare: never }, { pace: never }]) {
    const { engines } = await runBench(given);
    const abort = new AbortController();
    const measured = measureModel(drawn, problem, engines, abort.signal);
    await new Promise((resolve) => setTimeout(resolve, 20));
    abort.abort();
    await measured;
    expect(speedOf('pico-medium@1')).toBeUndefined();
  }
});

test('measureModel(…) throws what the engine says', async () => {
  const { engines } = await runBench({ prepare: () => Promise.reject(new Error('No room.')) });
  const { signal } = new AbortController();
  await expect(measureModel(drawn, problem, engines, signal)).rejects.toThrow('No room.');
});
