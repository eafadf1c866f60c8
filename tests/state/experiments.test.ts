import { beforeEach, describe, expect, test } from 'vitest';
import type { Run } from '../../src/core/grading/run.ts';
import { createRun } from '../../src/state/create-run.ts';
import { experimentKinds } from '../../src/state/experiment-kinds.ts';
import type { ExperimentKind } from '../../src/state/experiment-kind.ts';
import { experimentRecord } from '../../src/state/experiment-files.ts';
import { experimentProgress } from '../../src/state/experiment.ts';
import { Experiments } from '../../src/state/experiments.svelte.ts';
import type { LabEvent } from '../../src/state/lab-source.ts';
import type { RunDraft } from '../../src/state/run-draft.ts';
import type { Change } from '../../src/storage/changes.ts';
import type { Database } from '../../src/storage/database.ts';
import { putProblemSet } from '../../src/storage/problems.ts';
import { createRunStore } from '../../src/storage/run-store.ts';
import { listRuns, getRun } from '../../src/storage/runs.ts';
import { graded, problemSet, sample } from '../storage/examples.ts';
import { freshDatabase } from '../storage/fresh-database.ts';
import { chains, pico } from './experiment-world.ts';

let db: Database;
let experiments: Experiments;
let lab: FakeLab;
let announced: Change[];
const packs = { settled: Promise.resolve() };

/** A lab that draws and grades in no time: runs are real, verdicts follow from the index. */
class FakeLab {
  readonly engines = { engines: [pico] };
  readonly control = { waiting: [] as string[] };
  readonly started: string[] = [];
  readonly #listeners = new Set<(event: LabEvent) => void>();
  /** Stops before this many runs are finished. */
  stopAfter = Infinity;

  createRun = (draft: RunDraft): Promise<Run> =>
    createRun(draft, {
      db,
      engines: this.engines.engines,
      limits: { timeMs: 3000, memoryMiB: 512, outputChars: 10_000 },
    });

  subscribe(listener: (event: LabEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  tell(event: LabEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  runsChanged = (): void => {
    this.tell({ type: 'runs-changed' });
  };

  stopAll = (): void => {
    this.stopAfter = 0;
  };

  async startAll(runIds: readonly string[]): Promise<void> {
    for (const runId of runIds) {
      this.started.push(runId);
      this.tell({ type: 'started', runId });
      const finish = this.stopAfter-- > 0;
      await this.#work(runId, finish);
      this.tell({ type: 'ended', runId });
      if (!finish) return;
    }
  }

  /** Everything, or half of it. */
  async #work(runId: string, finish: boolean): Promise<void> {
    const run = await getRun(db, runId);
    const store = createRunStore(db);
    const all = Object.entries(run?.plan ?? {}).flatMap(([taskId, n]) =>
      Array.from({ length: n }, (_, index) =>
        sample(runId, taskId, index, {
          completion: { text: '', form: 'completion', tokens: 20, logProb: -index },
        }),
      ),
    );
    const now = finish ? all : all.slice(0, all.length / 2);
    const verdict = (index: number) =>
      index % 4 === 0 || run?.tests === 'weak' ? 'passed' : 'failed';
    await store.putSamples(now);
    await store.putVerdicts(now.map((one) => graded(one, verdict(one.index))));
    for (const { taskId, index } of now)
      this.tell({ type: 'graded', runId, taskId, index, kind: verdict(index), durationMs: 1 });
    if (finish)
      await store.finishRun(runId, { finishedAt: new Date().toISOString(), runtime: 'none' });
  }
}

const bringChains = (): Promise<void> =>
  putProblemSet(
    db,
    problemSet('pack:chains@1', 160, {
      origin: { kind: 'built-in', packId: 'chains', version: '1' },
    }),
    chains(20),
  );

const kind = (id: string): ExperimentKind => {
  const found = experimentKinds.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};
const only = () => {
  const [experiment, ...others] = experiments.list ?? [];
  if (!experiment || others.length > 0) throw new Error('not exactly one experiment');
  return experiment;
};
const armsOf = () => only().arms.map(({ label }) => label);

beforeEach(async () => {
  db = await freshDatabase();
  await bringChains();
  lab = new FakeLab();
  announced = [];
  experiments = new Experiments({
    db,
    packs,
    lab,
    changes: { announce: (change) => announced.push(change) },
  });
  await experiments.refresh();
});

describe('begin', () => {
  test.each(experimentKinds)(
    'begin($id) makes every arm an ordinary run and finishes it',
    async (one) => {
      await experiments.begin(one);
      await experiments.refresh();
      expect(experiments.error).toBeUndefined();
      expect(experimentProgress(only()).complete).toBe(true);
      expect(one.figure(only().arms, 'en').reading.length).toBeGreaterThan(0);
      const runs = await listRuns(db);
      expect(new Set(runs.map(({ experiment }) => experiment?.id))).toEqual(new Set([only().id]));
      expect(runs.every(({ finishedAt }) => finishedAt !== undefined)).toBe(true);
    },
  );

  test('begin(temperature) never mixes temperatures in a run, and orders the arms by them', async () => {
    await experiments.begin(kind('temperature'));
    expect(armsOf()).toEqual([
      'T = 0',
      'T = 0.2',
      'T = 0.4',
      'T = 0.6',
      'T = 0.8',
      'T = 1',
      'T = 1.2',
    ]);
    const drawn = only().arms.map(({ run }) => run.source.params);
    expect(drawn.map((params) => `T = ${params?.temperature ?? ''}`)).toEqual(armsOf());
    expect(new Set(drawn.map((params) => params?.seed))).toEqual(new Set([1]));
    expect(lab.started).toEqual(only().arms.map(({ run }) => run.id));
  });

  test('begin(weak tests) judges the same samples again once they are there', async () => {
    await experiments.begin(kind('weak-tests'));
    const [strong, weak] = only().arms;
    expect(armsOf()).toEqual(['all tests', 'weak tests']);
    expect(weak?.run.tests).toBe('weak');
    expect(weak?.run.source.recording).toBe(`run:${strong?.run.id ?? ''}`);
    expect(weak?.run.source.params).toEqual(strong?.run.source.params);
  });

  test('begin(stages) draws from the three models', async () => {
    await experiments.begin(kind('stages'));
    expect(armsOf()).toEqual(['weak', 'medium', 'strong']);
    expect(only().arms.map(({ run }) => run.source.model)).toEqual([
      'pico-weak@1',
      'pico-medium@1',
      'pico-strong@1',
    ]);
  });

  test('begin(kind) a second time draws with another seed, and is listed first', async () => {
    await experiments.begin(kind('choice'));
    const first = only().id;
    await experiments.begin(kind('choice'));
    const seeds = experiments.list?.map(({ arms }) => arms[0]?.run.source.params?.seed);
    expect(seeds?.toSorted()).toEqual([1, 2]);
    expect(experiments.list?.map(({ id }) => id)).toContain(first);
  });

  test('begin(kind) says what is missing, in a sentence', async () => {
    lab.engines.engines = [];
    await experiments.begin(kind('choice'));
    expect(experiments.error).toBe('This version has no model called Pico weak.');
    await db.clear('problemSets');
    await experiments.begin(kind('choice'));
    expect(experiments.error).toMatch(/^The Chains problems are not here/);
    expect(experiments.list).toEqual([]);
    expect(experiments.starting).toBeUndefined();
  });
});

describe('begin on a first visit', () => {
  test('begin(kind) waits for problems that are still on their way', async () => {
    await db.clear('problemSets');
    let arrive = (): void => undefined;
    const settled = new Promise<void>((resolve) => (arrive = resolve)).then(bringChains);
    const early = new Experiments({
      ...{ db, lab, packs: { settled } },
      changes: { announce: () => undefined },
    });
    await early.refresh();
    const begun = early.begin(kind('choice'));
    expect(early.starting).toBe('choice');
    arrive();
    await begun;
    await early.refresh();
    expect(early.error).toBeUndefined();
    expect(early.list?.map(experimentProgress)).toMatchObject([{ complete: true }]);
  });
});

describe('a stopped experiment', () => {
  test('is not complete, and resume() finishes exactly what is left', async () => {
    lab.stopAfter = 2;
    await experiments.begin(kind('temperature'));
    await experiments.refresh();
    const { complete, graded: done, total } = experimentProgress(only());
    expect([complete, lab.started.length]).toEqual([false, 3]);
    expect(done).toBe(total * (2.5 / 7));
    lab.stopAfter = Infinity;
    await experiments.resume(only());
    expect(lab.started).toHaveLength(3 + 5);
    expect(experimentProgress(only()).complete).toBe(true);
  });

  test('resume() makes the arm that waited for another', async () => {
    lab.stopAfter = 0;
    await experiments.begin(kind('weak-tests'));
    await experiments.refresh();
    expect(armsOf()).toEqual(['all tests']);
    expect(experimentProgress(only()).complete).toBe(false);
    lab.stopAfter = Infinity;
    await experiments.resume(only());
    await experiments.refresh();
    expect(armsOf()).toEqual(['all tests', 'weak tests']);
    expect(experimentProgress(only()).complete).toBe(true);
  });
});

describe('following', () => {
  test('isRunning() follows what is started, queued and ended', async () => {
    await experiments.begin(kind('choice'));
    const runId = only().arms[0]?.run.id ?? '';
    expect(experiments.isRunning(only())).toBe(false);
    lab.tell({ type: 'queued', runIds: [runId] });
    expect(experiments.isRunning(only())).toBe(true);
    lab.tell({ type: 'queued', runIds: [] });
    lab.tell({ type: 'started', runId });
    expect(experiments.isRunning(only())).toBe(true);
    lab.tell({ type: 'ended', runId, error: 'The sandbox could not start.' });
    expect(experiments.isRunning(only())).toBe(false);
    expect(experiments.error).toBe('The sandbox could not start.');
  });

  test('verdicts told while a run goes on are counted without reading them again', async () => {
    lab.stopAfter = 0;
    await experiments.begin(kind('choice'));
    await experiments.refresh();
    const { run, grid } = only().arms[0] ?? {};
    const before = experimentProgress(only()).graded;
    const row = grid?.rows.length ?? 0;
    const taskId = grid?.rows[row - 1]?.taskId ?? '';
    lab.tell({
      type: 'graded',
      runId: run?.id ?? '',
      taskId,
      index: 0,
      kind: 'passed',
      durationMs: 1,
    });
    lab.tell({ type: 'graded', runId: 'another', taskId, index: 1, kind: 'passed', durationMs: 1 });
    expect(experimentProgress(only()).graded).toBe(before + 1);
  });

  test('another Experiments over the same database sees what was done before', async () => {
    await experiments.begin(kind('stages'));
    const again = new Experiments({ db, packs, lab, changes: { announce: () => undefined } });
    expect(again.list).toBeUndefined();
    await again.refresh();
    expect(again.list?.map(({ id }) => id)).toEqual([only().id]);
    expect(again.list?.every((one) => experimentProgress(one).complete)).toBe(true);
  });
});

describe('trash and restore', () => {
  test('trash() hides all arms, and restore() brings them back', async () => {
    await experiments.begin(kind('stages'));
    const experiment = only();
    announced = [];
    await experiments.trash(experiment);
    expect(experiments.list).toEqual([]);
    expect(announced).toHaveLength(3);
    await experiments.restore(experiment);
    expect(armsOf()).toEqual(['weak', 'medium', 'strong']);
    expect(experimentProgress(only()).complete).toBe(true);
  });
});

describe('experimentRecord', () => {
  test('experimentRecord(experiment, figure) keeps counts, parameters and run of every arm', async () => {
    await experiments.begin(kind('stages'));
    await experiments.refresh();
    const record = experimentRecord(only(), only().kind.figure(only().arms, 'en'));
    expect(JSON.parse(JSON.stringify(record))).toEqual(record);
    expect(record.arms.map(({ arm, source }) => [arm, source.model])).toEqual([
      ['weak', 'pico-weak@1'],
      ['medium', 'pico-medium@1'],
      ['strong', 'pico-strong@1'],
    ]);
    expect(record.arms[0]?.problems[0]).toMatchObject({ n: 40, c: 10, open: 0, excluded: 0 });
  });
});
