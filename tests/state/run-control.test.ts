import { describe, expect, test, vi } from 'vitest';
import { drawMore } from '../../src/state/draw-more.ts';
import { getRun } from '../../src/storage/runs.ts';
import { samplesByKey } from '../../src/storage/samples.ts';
import { verdictCounts } from '../../src/storage/verdicts.ts';
import type { Database } from '../../src/storage/database.ts';
import { collect } from '../storage/examples.ts';
import { runBench } from './run-bench.ts';

/** What is stored of a run's samples, without the run's own id. */
async function answers(db: Database, runId: string) {
  const chunks = await collect(samplesByKey(db, runId));
  return chunks.flat().map(({ taskId, index, completion }) => ({ taskId, index, completion }));
}

const never = () => new Promise<never>(() => undefined);

describe('RunControl', () => {
  test('start(id) draws and grades what was drafted, and notes the end', async () => {
    const { db, create, control, events, log } = await runBench();
    const { id } = await create();
    await control.start(id);
    expect(await answers(db, id)).toHaveLength(12);
    expect((await verdictCounts(db, id)).passed).toBe(12);
    expect((await getRun(db, id))?.finishedAt).toBeDefined();
    expect(events[0]).toEqual({ type: 'started', runId: id });
    expect(events.at(-1)).toEqual({ type: 'ended', runId: id });
    expect(log.made).toHaveLength(1);
    expect(control.current).toBeUndefined();
  });

  test('start(id) tells how fast samples and tokens come', async () => {
    const pace = () => new Promise<void>((resolve) => setTimeout(resolve, 40));
    const { create, control, events } = await runBench({ pace });
    await control.start((await create()).id);
    const last = events.findLast((event) => event.type === 'progress');
    if (last?.type !== 'progress') throw new Error('no progress was told');
    const [sampling, grading] = last.lanes;
    expect(sampling).toMatchObject({ stage: 'sample', done: 12, total: 12 });
    expect(grading).toMatchObject({ stage: 'grade', done: 12, total: 12, workers: 2 });
    expect((sampling?.tokenRate ?? NaN) / (sampling?.rate ?? NaN)).toBeCloseTo(10, 1);
  });

  test('stop(id) anywhere and start(id) again gives the samples of an undisturbed run', async () => {
    const { db, create, control, events } = await runBench();
    const whole = await create();
    await control.start(whole.id);
    const stopped = await create();
    let graded = 0;
    const emit = events.push.bind(events);
    events.push = (event) => {
      if (event.type === 'graded' && ++graded === 5) control.stop(stopped.id);
      return emit(event);
    };
    await control.start(stopped.id);
    const atStop = await answers(db, stopped.id);
    expect((await getRun(db, stopped.id))?.finishedAt).toBeUndefined();
    expect(atStop.length).toBeLessThan(12);
    await control.start(stopped.id);
    expect(await answers(db, stopped.id)).toEqual(await answers(db, whole.id));
    expect((await verdictCounts(db, stopped.id)).passed).toBe(12);
  });

  test('stop(id) ends at once while the engine loads, or never answers', async () => {
    for (const given of [{ prepare: never }, { pace: never }]) {
      const { create, control, events, log } = await runBench(given);
      const { id } = await create();
      const run = control.start(id);
      await vi.waitUntil(() => log.made.length > 0, { timeout: 25_000 });
      control.stop(id);
      await run;
      expect(events.at(-1)).toEqual({ type: 'ended', runId: id });
    }
  });

  test('start(id) says why an engine cannot be loaded, and loads it anew the next time', async () => {
    const prepare = vi.fn(() => Promise.resolve()).mockRejectedValueOnce(new Error('no weights'));
    const { db, create, control, events } = await runBench({ prepare });
    const { id } = await create();
    await control.start(id);
    expect(events.at(-1)).toEqual({ type: 'ended', runId: id, error: 'no weights' });
    await control.start(id);
    expect(await answers(db, id)).toHaveLength(12);
  });

  test('start(id) says why the sandbox cannot start, and keeps what was drawn', async () => {
    const { db, create, control, events, python } = await runBench();
    python.answer = () => Promise.reject(new Error('no WebAssembly'));
    const { id } = await create();
    await control.start(id);
    expect(events.at(-1)).toEqual({ type: 'ended', runId: id, error: 'no WebAssembly' });
    expect((await answers(db, id)).length).toBeGreaterThan(0);
  });

  test('start(id) keeps the engine between runs of equal parameters, and ends it otherwise', async () => {
    const { create, control, log, draft } = await runBench();
    for (let i = 0; i < 2; i++) await control.start((await create()).id);
    expect([log.made.length, log.disposed]).toEqual([1, 0]);
    const { source } = draft();
    if (source.kind !== 'model') throw new Error('the draft draws');
    const params = { ...source.params, temperature: 0.2 };
    await control.start((await create({ source: { ...source, params } })).id);
    expect([log.made.length, log.disposed]).toEqual([2, 1]);
  });

  test('start(weak tests) judges by the weak tests alone', async () => {
    const { create, control, python } = await runBench();
    await control.start((await create({ tests: 'weak' })).id);
    const sources = python.graded.map(({ problem }) =>
      problem.tests.kind === 'check' ? problem.tests.source : '',
    );
    expect(new Set(sources)).toEqual(new Set(['def check(candidate):\n    pass\n']));
  });

  test('start(run over a run) grades the very same completions and draws nothing', async () => {
    const { db, create, control, log } = await runBench();
    const first = await create();
    await control.start(first.id);
    const asked = log.asked.length;
    const again = await create({ source: { kind: 'run', runId: first.id }, tests: 'weak' });
    await control.start(again.id);
    expect(log.asked).toHaveLength(asked);
    expect(await answers(db, again.id)).toEqual(await answers(db, first.id));
    expect((await verdictCounts(db, again.id)).passed).toBe(12);
  });
});

describe('the queue', () => {
  test('startAll(ids) runs them one after the other, in order', async () => {
    const { create, control, events } = await runBench();
    const ids = [await create(), await create(), await create()].map(({ id }) => id);
    await control.startAll(ids);
    const steps = events.filter(({ type }) => type === 'started' || type === 'ended');
    expect(steps).toEqual(
      ids.flatMap((runId) => [
        { type: 'started', runId },
        { type: 'ended', runId },
      ]),
    );
    expect(control.waiting).toEqual([]);
  });

  test('startAll(ids) waits for the run that was started before, and joins a queue', async () => {
    const { create, control, events } = await runBench();
    const [a, b, c] = [await create(), await create(), await create()];
    const first = control.start(a.id);
    const queue = control.startAll([b.id]);
    const joined = control.startAll([b.id, c.id]);
    expect(control.waiting).toEqual([b.id, c.id]);
    await Promise.all([first, queue, joined]);
    const started = events.flatMap((event) => (event.type === 'started' ? [event.runId] : []));
    expect(started).toEqual([a.id, b.id, c.id]);
  });

  test('stop(id) of a waiting run lets the others go on; of the running one it ends the queue', async () => {
    const { create, control, events, python } = await runBench();
    const [a, b, c] = [await create(), await create(), await create()];
    python.answer = never;
    const queue = control.startAll([a.id, b.id, c.id]);
    await vi.waitUntil(() => control.current === a.id, { timeout: 25_000 });
    control.stop(b.id);
    expect(control.waiting).toEqual([c.id]);
    control.stop(a.id);
    await queue;
    expect(events.filter(({ type }) => type === 'started')).toHaveLength(1);
    expect(events.findLast(({ type }) => type === 'queued')).toEqual({
      type: 'queued',
      runIds: [],
    });
  });

  test('stopAll() with nothing in progress does nothing', async () => {
    const { control, events, python } = await runBench();
    control.stopAll();
    expect(events).toEqual([]);
    expect(python.released).toBe(0);
  });
});

describe('drawMore', () => {
  test('drawMore(run, n) goes on from the last index with the same parameters', async () => {
    const { db, create, control, log } = await runBench();
    const { id } = await create({ n: 2 });
    await control.start(id);
    const before = await answers(db, id);
    log.asked.length = 0;
    await drawMore(db, id, 4);
    expect((await getRun(db, id))?.finishedAt).toBeUndefined();
    await control.start(id);
    expect(log.asked).toEqual(['A/0#2', 'A/0#3', 'A/1#2', 'A/1#3', 'A/2#2', 'A/2#3']);
    const after = await answers(db, id);
    expect(after.filter(({ index }) => index < 2)).toEqual(before);
    const whole = await create({ n: 4 });
    await control.start(whole.id);
    expect(after).toEqual(await answers(db, whole.id));
  });

  test('drawMore(run, n) refuses an n that does not grow', async () => {
    const { db, create } = await runBench();
    const { id } = await create({ n: 4 });
    await expect(drawMore(db, id, 4)).rejects.toThrow('It has 4 samples per problem already.');
    await expect(drawMore(db, id, 0)).rejects.toThrow('whole number from 1');
  });
});
