import { afterEach, beforeEach, expect, test } from 'vitest';
import { engines } from '../../../src/engines/registry.ts';
import { recordedOf } from '../../../src/lessons/recorded/read-recorded.ts';
import { recordedSpecs, testedTemperature } from '../../../src/lessons/recorded/recorded-specs.ts';
import { EngineHost } from '../../../src/state/engine-host.ts';
import { LiveRuns } from '../../../src/state/learn/live-runs.ts';
import { PythonHost } from '../../../src/state/python-host.ts';
import type { Database } from '../../../src/storage/database.ts';
import { emptyDatabase } from '../../ui/open-desk.ts';

let db: Database;
let python: PythonHost;
let engine: EngineHost;

beforeEach(async () => {
  db = await emptyDatabase();
  python = new PythonHost(db, () => ({ lanes: 1 }));
  engine = new EngineHost(
    () => engines,
    () => 1,
  );
});
afterEach(() => {
  python.release();
  engine.release();
});

test('LiveRun.start() draws again, letter by letter, what was recorded, with the same verdicts', async () => {
  const lab = {
    engines: engine,
    subscribe: () => () => undefined,
    control: { current: undefined },
  };
  const runs = new LiveRuns({ python, lab });
  const spec = recordedSpecs('medium').find((one) => one.temperature === testedTemperature);
  if (!spec) throw new Error('nothing is recorded');
  const few = { ...spec, taskIds: ['Chains/1-04', 'Chains/3-02'], n: 6 };
  const recorded = await recordedOf(few);
  const run = runs.of(few);
  expect(runs.of({ ...few })).toBe(run);
  await run.start();
  expect([run.phase, run.message]).toEqual(['done', '']);
  expect(run.source).toBe('live');
  const drawn = run.rows.toSorted((a, b) => a.taskId.localeCompare(b.taskId) || a.index - b.index);
  expect(drawn).toHaveLength(12);
  drawn.forEach((row, i) => {
    const { sumLogProb, meanLogProb, completion, ...same } = recorded?.samples[i] ?? {};
    expect(row).toMatchObject(same);
    expect(row.sumLogProb).toBeCloseTo(sumLogProb ?? NaN, 2);
    expect(row.meanLogProb).toBeCloseTo(meanLogProb ?? NaN, 2);
    // Texts are kept of some problems only.
    if (completion !== undefined) expect(row.completion).toBe(completion);
  });
  expect(recorded?.samples.some(({ completion }) => completion !== undefined)).toBe(true);
}, 240_000);
