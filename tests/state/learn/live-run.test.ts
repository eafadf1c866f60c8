import { describe, expect, test, vi } from 'vitest';
import type { LessonSample } from '../../../src/lessons/lesson-sample.ts';
import { liveLine } from '../../../src/state/learn/live-line.ts';
import { LiveRun } from '../../../src/state/learn/live-run.svelte.ts';
import { LiveSeries } from '../../../src/state/learn/live-series.svelte.ts';
import { whenItsTurn } from '../../../src/storage/run-lock.ts';
import { recordedRun } from '../../lessons/recorded-example.ts';
import { passed } from '../run-bench.ts';
import { spec } from './live-spec.ts';
import { failed, liveWorld } from './live-world.ts';

const keys = (rows: readonly LessonSample[]) => rows.map((one) => `${one.taskId}#${one.index}`);

/** Waits before a sample until it is let go. */
function gate() {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
}

describe('LiveRun.start()', () => {
  test('draws and judges every sample of the spec, with its text, scores and times', async () => {
    const { run, log, python } = liveWorld();
    python.answer = (text) => Promise.resolve(text.includes(', 1\n') ? passed : failed);
    await run.start();
    expect(run.phase).toBe('done');
    expect(run.source).toBe('live');
    expect(keys(run.rows)).toEqual(['A/0#0', 'A/0#1', 'A/0#2', 'A/1#0', 'A/1#1', 'A/1#2']);
    expect(run.rows[1]).toMatchObject({ kind: 'passed', tokens: 10, meanLogProb: -0.2 });
    expect(run.rows[1]?.completion).toBe("    return 7, 0.8, 'A/0', 1\n");
    expect(run.rows[1]?.drawMs).toBeGreaterThanOrEqual(0);
    expect(run.tallies).toEqual([
      { taskId: 'A/0', n: 3, c: 1 },
      { taskId: 'A/1', n: 3, c: 1 },
    ]);
    expect(run.progress).toMatchObject({ drawn: 6, graded: 6, total: 6 });
    expect(run.runtime).toBe('fake 1.0');
    expect(log.made[0]).toMatchObject({ model: 'pico-medium@1', params: { seed: 7, topP: 1 } });
  });

  test('leaves a failure of the sandbox out of n', async () => {
    const { run, python } = liveWorld();
    const lost = {
      kind: 'runner-error',
      message: 'lost',
      judgedBy: 'none',
      durationMs: 0,
    } as const;
    python.answer = (text) => Promise.resolve(text.includes(', 2\n') ? lost : passed);
    await run.start();
    expect(run.tallies).toEqual([
      { taskId: 'A/0', n: 2, c: 2 },
      { taskId: 'A/1', n: 2, c: 2 },
    ]);
  });

  test('judges each assertion alone where the spec asks, weak ones first, and no more than it must', async () => {
    const { run, python } = liveWorld({ eachTest: true, n: 2 });
    const original = python.booting.bind(python);
    const sources: string[] = [];
    python.booting = (onReady) => ({
      ...original(onReady),
      grade: (problem, { text }) => {
        const source = problem.tests.kind === 'check' ? problem.tests.source : '';
        sources.push(source);
        const holds = text.includes(', 0\n') || !source.includes('candidate(2)');
        return Promise.resolve(holds ? passed : failed);
      },
    });
    await run.start();
    expect(run.rows.map(({ kind, tests }) => [kind, tests])).toEqual([
      ['passed', [true, true, true]],
      ['failed', [true, true, false]],
      ['passed', [true, true, true]],
      ['failed', [true, true, false]],
    ]);
    expect(sources).toHaveLength(2 * (1 + 1) + 2 * (1 + 3));
  });

  test('says what it cannot do, and does it when asked again', async () => {
    const { run, parts } = liveWorld();
    const loadProblems = vi
      .fn(parts.loadProblems)
      .mockRejectedValueOnce(new Error('The built-in problems are missing.'));
    const other = new LiveRun(run.spec, { ...parts, loadProblems });
    await other.start();
    expect(other.phase).toBe('failed');
    expect(other.message).toBe('The built-in problems are missing.');
    await other.start();
    expect(other.phase).toBe('done');
  });

  test('waits with a sentence while a run is in progress', async () => {
    const { run } = liveWorld();
    const { opened, open } = gate();
    const lab = whenItsTurn(
      { signal: new AbortController().signal, onWait: () => undefined },
      () => opened,
    );
    const ended = run.start();
    await vi.waitFor(() => {
      expect(run.phase).toBe('waiting');
    });
    expect(run.message).toMatch(/Waits until the run/);
    expect(run.rows).toEqual([]);
    open();
    await Promise.all([lab, ended]);
    expect(run.phase).toBe('done');
    expect(run.message).toBe('');
  });
});

describe('LiveRun.stop()', () => {
  test('ends at once, and start goes on with what is missing', async () => {
    const { opened, open } = gate();
    const pace = (_: unknown, index: number) => (index === 2 ? opened : Promise.resolve());
    const { run, log } = liveWorld({}, { pace });
    const ended = run.start();
    await vi.waitFor(() => {
      expect(run.progress.graded).toBeGreaterThan(0);
    });
    run.stop();
    expect(run.phase).toBe('stopped');
    await ended;
    expect(keys(run.rows)).toEqual(['A/0#0', 'A/0#1']);
    open();
    await run.start();
    expect(run.phase).toBe('done');
    expect(keys(run.rows)).toHaveLength(6);
    expect(log.asked.filter((one) => one === 'A/0#0')).toHaveLength(1);
  });

  test('is heard while it waits for its turn', async () => {
    const { run } = liveWorld();
    const { opened, open } = gate();
    const signal = new AbortController().signal;
    const lab = whenItsTurn({ signal, onWait: () => undefined }, () => opened);
    const ended = run.start();
    await vi.waitFor(() => {
      expect(run.phase).toBe('waiting');
    });
    run.stop();
    await ended;
    expect(run.phase).toBe('stopped');
    open();
    await lab;
  });
});

describe('LiveRun.load()', () => {
  test('shows what is recorded until the first sample is drawn here', async () => {
    const { parts } = liveWorld();
    const { about } = recordedRun();
    const sample = { taskId: 'A/0', index: 0, kind: 'failed', tokens: 3 } as const;
    const samples = [{ ...sample, sumLogProb: -3, meanLogProb: -1 }];
    const loadRecorded = () => Promise.resolve({ about, samples });
    const run = new LiveRun(spec, { ...parts, loadRecorded });
    await run.load();
    expect(run.source).toBe('recorded');
    expect(run.rows).toEqual(samples);
    expect(liveLine(new LiveSeries([run]))).toMatch(/^Recorded on .*2026 with Pico medium\.$/);
    await run.start();
    expect(run.source).toBe('live');
    expect(run.rows).toHaveLength(6);
  });
});

describe('LiveSeries', () => {
  test('start() draws one after the other and tells them as one', async () => {
    const { run, another } = liveWorld();
    const series = new LiveSeries([run, another({ ...spec, temperature: 0.2 })]);
    expect(series.phase).toBe('idle');
    await series.start();
    expect(series.phase).toBe('done');
    expect(series.progress).toMatchObject({ graded: 12, total: 12 });
    expect(liveLine(series)).toMatch(
      /^Drawn and judged on this device just now: 12 programs in \d+ s\.$/,
    );
  });

  test('stop() begins no other', async () => {
    const { opened, open } = gate();
    const { run, another } = liveWorld({}, { pace: () => opened });
    const other = another({ ...spec, temperature: 0.2 });
    const series = new LiveSeries([run, other]);
    const ended = series.start();
    await vi.waitFor(() => {
      expect(series.phase).toBe('working');
    });
    series.stop();
    await ended;
    open();
    expect(series.phase).toBe('stopped');
    expect(other.phase).toBe('idle');
    expect(liveLine(series)).toBe('Stopped: 0 of 12 programs drawn and judged on this device.');
  });
});
