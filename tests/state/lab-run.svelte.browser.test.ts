import { flushSync } from 'svelte';
import { describe, expect, test } from 'vitest';
import { Lab } from '../../src/state/lab.svelte.ts';
import { LabRun } from '../../src/state/lab-run.svelte.ts';
import type { LabEvent, LoadedRun } from '../../src/state/lab-source.ts';
import { FakeLabSource } from '../ui/fake-lab-source.ts';

const nextFrame = () => new Promise(requestAnimationFrame);
const graded = (row: number, index: number, runId = 'fake'): LabEvent => ({
  type: 'graded',
  runId,
  taskId: `FirstSteps/${row}`,
  index,
  kind: 'passed',
  durationMs: 5,
});

async function openRun(problems = 2, samples = 3) {
  const source = new FakeLabSource({ problems, samples, graded: 0 });
  const run = new LabRun(source);
  source.subscribe(run.apply);
  await run.open('fake');
  return { source, run };
}

describe('LabRun', () => {
  test('open(id) drops the answer to an older call that comes late', async () => {
    const source = new FakeLabSource({ problems: 1, samples: 1, graded: 0 });
    const answers: (() => void)[] = [];
    const { loadRun } = source;
    source.loadRun = async (id: string): Promise<LoadedRun | undefined> => {
      await new Promise<void>((resolve) => answers.push(resolve));
      return loadRun(id);
    };
    const run = new LabRun(source);
    const both = [run.open('slow'), run.open('fast')];
    answers.toReversed().forEach((answer) => {
      answer();
    });
    await Promise.all(both);
    expect(run.run?.id).toBe('fast');
  });

  test('open(id) takes in what is told of the run while it is read', async () => {
    const source = new FakeLabSource({ problems: 1, samples: 3, graded: 0 });
    const run = new LabRun(source);
    source.subscribe(run.apply);
    const { loadRun } = source;
    source.loadRun = async (id) => {
      const loaded = await loadRun(id);
      for (const index of [0, 1]) source.emit(graded(0, index));
      source.emit({ type: 'ended', runId: 'fake' });
      return loaded && { ...loaded, running: true };
    };
    await run.open('fake');
    expect(run.grid.tally(0, 3)).toMatchObject({ n: 2, c: 2 });
    expect(run.status).toBe('idle');
  });

  test('open(id) of a run that cannot be read keeps the reason', async () => {
    const source = new FakeLabSource({ problems: 1, samples: 1, graded: 0 });
    source.loadRun = () => Promise.reject(new Error('The database was closed.'));
    const run = new LabRun(source);
    await run.open('fake');
    expect([run.status, run.error]).toEqual(['missing', 'The database was closed.']);
  });

  test('apply(graded) tells readers once per frame, however many verdicts came', async () => {
    const { source, run } = await openRun();
    let reads = 0;
    const stop = $effect.root(() => {
      $effect(() => {
        run.grid.count(9);
        reads++;
      });
    });
    flushSync();
    for (const index of [0, 1, 2]) source.emit(graded(0, index));
    flushSync();
    expect(reads).toBe(1);
    await nextFrame();
    flushSync();
    expect(reads).toBe(2);
    expect(run.grid.tally(0, 3)).toMatchObject({ n: 3, c: 3 });
    stop();
  });

  test('distinct is counted when a run opens and again when it rests, and hidden in between', async () => {
    const source = new FakeLabSource({ problems: 2, samples: 3, graded: 1 });
    const run = new LabRun(source);
    source.subscribe(run.apply);
    await run.open('fake');
    await expect.poll(() => run.distinct).toEqual({ distinct: 5, drawn: 6 });
    source.countDistinct = () => Promise.resolve({ distinct: 6, drawn: 8 });
    source.emit({ type: 'started', runId: 'fake' });
    expect(run.distinct).toBeUndefined();
    source.emit({ type: 'ended', runId: 'fake' });
    await expect.poll(() => run.distinct).toEqual({ distinct: 6, drawn: 8 });
    expect(run.drawn).toBe(8);
  });

  test('distinct of a run that was left is dropped, however late it comes', async () => {
    const { source, run } = await openRun();
    const late: ((drawn: number) => void)[] = [];
    source.countDistinct = () =>
      new Promise((resolve) => {
        late.push((drawn) => {
          resolve({ distinct: drawn, drawn });
        });
      });
    await run.open('slow');
    await run.open('fast');
    late[1]?.(2);
    late[0]?.(1);
    await expect.poll(() => run.distinct).toEqual({ distinct: 2, drawn: 2 });
    await nextFrame();
    expect(run.distinct?.drawn).toBe(2);
  });

  test('apply(event) of another run changes nothing', async () => {
    const { source, run } = await openRun();
    source.emit(graded(0, 0, 'other'));
    source.emit({ type: 'started', runId: 'other' });
    expect(run.grid.kindAt(0, 0)).toBe('waiting');
    expect(run.status).toBe('idle');
  });

  test('apply(ended) takes back what was running and keeps what was graded', async () => {
    const { source, run } = await openRun();
    source.emit({ type: 'started', runId: 'fake' });
    source.emit(graded(0, 0));
    source.emit({ type: 'running', runId: 'fake', taskId: 'FirstSteps/0', index: 1 });
    expect(run.status).toBe('running');
    source.emit({ type: 'ended', runId: 'fake', error: 'The sandbox could not start.' });
    expect(run.status).toBe('idle');
    expect(run.error).toBe('The sandbox could not start.');
    expect([0, 1].map((index) => run.grid.kindAt(0, index))).toEqual(['passed', 'waiting']);
  });

  test('start() that fails says why and can be tried again', async () => {
    const { source, run } = await openRun();
    source.start = () => Promise.reject(new Error('No memory for a lane.'));
    await run.start();
    expect([run.status, run.error]).toEqual(['idle', 'No memory for a lane.']);
  });
});

describe('Lab', () => {
  async function openLab(problems: number, samples: number) {
    const source = new FakeLabSource({ problems, samples, graded: 0 });
    const lab = new Lab(source, { merge: () => undefined });
    await lab.open.open('fake');
    const feed = async (...events: LabEvent[]) => {
      events.forEach((event) => {
        source.emit(event);
      });
      await nextFrame();
    };
    return { lab, feed };
  }

  test('pool leaves a half-graded problem out once another is finished', async () => {
    const { lab, feed } = await openLab(2, 2);
    await feed(graded(0, 0));
    expect(lab.pool.map(({ n }) => n)).toEqual([1]);
    await feed(graded(0, 1), graded(1, 0));
    expect(lab.pool.map(({ taskId, n }) => [taskId, n])).toEqual([['FirstSteps/0', 2]]);
    expect(lab.largestK).toBe(2);
    await feed(graded(1, 1));
    expect(lab.pool).toHaveLength(2);
  });

  test('pool stays the same array while its counts do, so that no curve is computed anew', async () => {
    const { lab, feed } = await openLab(2, 2);
    await feed(graded(0, 0), graded(0, 1));
    const before = lab.pool;
    await feed(graded(1, 0));
    expect(lab.pool).toBe(before);
  });

  test('k stays within what the samples allow, and comes back when they do', async () => {
    const { lab, feed } = await openLab(1, 4);
    lab.view.set({ k: 4 });
    await feed(graded(0, 0), graded(0, 1), graded(0, 2), graded(0, 3));
    expect(lab.k).toBe(4);
    lab.view.set({ n: 2 });
    expect(lab.k).toBe(2);
    lab.view.set({ n: undefined });
    expect(lab.k).toBe(4);
    expect(lab.pointAt(5)).toBeUndefined();
  });

  test('curve is empty before the first verdict', async () => {
    const { lab } = await openLab(2, 2);
    expect(lab.curve).toEqual([]);
    expect(lab.largestK).toBe(0);
    expect(lab.k).toBe(1);
  });
});
