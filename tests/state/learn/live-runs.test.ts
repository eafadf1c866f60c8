import { describe, expect, test, vi } from 'vitest';
import type { LabEvent } from '../../../src/state/lab-source.ts';
import { LiveRuns } from '../../../src/state/learn/live-runs.ts';
import { FakePython, runBench } from '../run-bench.ts';
import { spec, tested } from './live-spec.ts';
import { liveWorld } from './live-world.ts';

const lessonTasks = ['L/0', 'L/1'];

/** The pack that lessons draw from, under names that no problem of the Lab has. */
vi.mock(import('../../../src/state/pack.ts'), async (original) => ({
  ...(await original()),
  loadManifest: () =>
    Promise.resolve({ id: '', version: '', title: '', files: { problems: { name: '' } } }),
  loadProblems: () => Promise.resolve(tested.map((one, i) => ({ ...one, taskId: `L/${i}` }))),
}));

/** A page with a Lab and a lesson's draw; one sample, `A/0#1` or so, waits until `open`. */
async function page(gated: string) {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  const bench = await runBench({
    pace: ({ taskId }, index) => (`${taskId}#${index}` === gated ? opened : Promise.resolve()),
  });
  const { python, engines, subscribe, control } = bench;
  const lab = { engines, subscribe, control };
  const runs = new LiveRuns({ python, lab }, () => Promise.resolve(undefined));
  const lesson = runs.of({ ...spec, taskIds: lessonTasks });
  const hasAsked = (sample: string) =>
    vi.waitFor(() => {
      expect(bench.log.asked).toContain(sample);
    });
  const run = await bench.create({ n: 2 });
  return { ...bench, lesson, runs, run, open, hasAsked };
}

const isOfLesson = (sample: string): boolean => sample.startsWith('L/');

describe('LiveRuns and the Lab draw one at a time:', () => {
  test('a run that starts ends a lesson’s drawing at once, which goes on when asked again', async () => {
    const { lesson, run, control, log, open, hasAsked } = await page('L/0#1');
    const drawing = lesson.start();
    await hasAsked('L/0#1');
    const running = control.start(run.id);
    await vi.waitFor(() => {
      expect(lesson.phase).toBe('stopped');
    });
    expect(lesson.message).toMatch(/^Stopped, because a run was started/);
    await Promise.all([drawing, running]);
    expect(log.asked.filter(isOfLesson)).toEqual(['L/0#0', 'L/0#1']);
    expect(log.asked.filter((sample) => !isOfLesson(sample))).toHaveLength(6);
    open();
    await lesson.start();
    expect(lesson.phase).toBe('done');
    expect(lesson.rows).toHaveLength(6);
  });

  test('a lesson waits until the run is at its end', async () => {
    const { lesson, runs, run, control, log, open, hasAsked } = await page('A/0#1');
    const running = control.start(run.id);
    await hasAsked('A/0#1');
    const drawing = lesson.start();
    await vi.waitFor(() => {
      expect(lesson.phase).toBe('waiting');
    });
    expect(runs.current).toBeDefined();
    expect(log.asked.filter(isOfLesson)).toEqual([]);
    open();
    await Promise.all([running, drawing]);
    expect(lesson.phase).toBe('done');
    expect(log.asked.findIndex(isOfLesson)).toBe(6);
  });

  test('a run in another tab, which waits for its turn, leaves the lesson alone', async () => {
    const { parts } = liveWorld();
    let tell: (event: LabEvent) => void = () => undefined;
    const lab = {
      engines: parts.engines,
      subscribe: (listener: typeof tell) => {
        tell = listener;
        return () => undefined;
      },
      control: { current: undefined },
    };
    const runs = new LiveRuns({ python: new FakePython(), lab }, () => Promise.resolve(undefined));
    const lesson = runs.of({ ...spec, taskIds: lessonTasks });
    const drawing = lesson.start();
    tell({ type: 'started', runId: 'elsewhere' });
    await drawing;
    expect(lesson.phase).toBe('done');
  });
});
