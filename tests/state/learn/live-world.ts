import type { Verdict } from '../../../src/core/grading/verdict.ts';
import type { Problem } from '../../../src/core/problems/problem.ts';
import type { DrawSpec } from '../../../src/lessons/draw-spec.ts';
import { EngineHost } from '../../../src/state/engine-host.ts';
import { LiveRun, type LiveRunParts } from '../../../src/state/learn/live-run.svelte.ts';
import { problem } from '../../storage/examples.ts';
import { stubLocks } from '../../storage/fake-locks.ts';
import { engineLog, fakeEngine, type FakeEngineOptions } from '../fake-engine.ts';
import { FakePython } from '../run-bench.ts';

export const spec: DrawSpec = {
  pack: 'chains',
  taskIds: ['A/0', 'A/1'],
  stage: 'medium',
  n: 3,
  temperature: 0.8,
  seed: 7,
};

export const failed: Verdict = {
  kind: 'failed',
  error: { type: 'AssertionError', message: '', traceback: '' },
  judgedBy: 'replay',
  durationMs: 2,
};

/** Two assertions each. */
export const tested: Problem[] = ['A/0', 'A/1'].map((taskId) => ({
  ...problem(taskId),
  tests: {
    kind: 'check',
    source: 'def check(candidate):\n    assert candidate(1)\n    assert candidate(2)\n',
  },
}));

/** A live run over two problems, a fake model and a fake sandbox. */
export function liveWorld(change: Partial<DrawSpec> = {}, given: FakeEngineOptions = {}) {
  stubLocks();
  const log = engineLog();
  const fake = fakeEngine({ log, ...given });
  const engines = new EngineHost(
    () => [fake],
    () => 1,
  );
  const python = new FakePython();
  const parts: LiveRunParts = {
    engines,
    python,
    loadProblems: () => Promise.resolve(tested),
    loadRecorded: () => Promise.resolve(undefined),
  };
  const run = new LiveRun({ ...spec, ...change }, parts);
  return { run, parts, python, log, another: (other: DrawSpec) => new LiveRun(other, parts) };
}
