import type { Verdict } from '../../../src/core/grading/verdict.ts';
import type { DrawSpec } from '../../../src/lessons/draw-spec.ts';
import { EngineHost } from '../../../src/state/engine-host.ts';
import { LiveRun, type LiveRunParts } from '../../../src/state/learn/live-run.svelte.ts';
import { stubLocks } from '../../storage/fake-locks.ts';
import { engineLog, fakeEngine, type FakeEngineOptions } from '../fake-engine.ts';
import { FakePython } from '../run-bench.ts';
import { spec, tested } from './live-spec.ts';

export const failed: Verdict = {
  kind: 'failed',
  error: { type: 'AssertionError', message: '', traceback: '' },
  judgedBy: 'replay',
  durationMs: 2,
};

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
