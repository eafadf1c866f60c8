import type { Problem } from '../../src/core/problems/problem.ts';
import type { Verdict } from '../../src/core/grading/verdict.ts';
import type { Completion } from '../../src/core/sampling/completion.ts';
import { defaultLimits } from '../../src/core/grading/limits.ts';
import { createRun } from '../../src/state/create-run.ts';
import type { KitStore } from '../../src/runtimes/kit.ts';
import { LanguageHost } from '../../src/state/languages/language-host.ts';
import { EngineHost } from '../../src/state/engine-host.ts';
import type { LabEvent } from '../../src/state/lab-source.ts';
import { RunControl, type RunParts } from '../../src/state/run-control.ts';
import type { RunDraft } from '../../src/state/run-draft.ts';
import { putProblemSet } from '../../src/storage/problems.ts';
import type { Run } from '../../src/core/grading/run.ts';
import { problem, problemSet } from '../storage/examples.ts';
import { stubLocks } from '../storage/fake-locks.ts';
import { freshDatabase } from '../storage/fresh-database.ts';
import { engineLog, fakeEngine, params, type FakeEngineOptions } from './fake-engine.ts';

/** Problems with weak tests that any answer passes. */
export const taughtProblem = (taskId: string): Problem => ({
  ...problem(taskId),
  weakTests: { kind: 'check', source: 'def check(candidate):\n    pass\n' },
});

export const passed: Verdict = { kind: 'passed', judgedBy: 'replay', durationMs: 1 };

/** What the fake sandbox was given, and how it answers. */
export class FakePython implements Pick<
  RunParts['python'],
  'booting' | 'release' | 'lanes' | 'replaced'
> {
  readonly lanes = 2;
  readonly replaced = {};
  readonly graded: { readonly problem: Problem; readonly text: string }[] = [];
  released = 0;
  answer: (text: string) => Promise<Verdict> = () => Promise.resolve(passed);

  booting(onReady: () => void) {
    onReady();
    return {
      capacity: 4,
      description: 'fake 1.0',
      grade: async (problem: Problem, { text }: Completion): Promise<Verdict> => {
        this.graded.push({ problem, text });
        return this.answer(text);
      },
      dispose: () => undefined,
    };
  }

  release(): void {
    this.released++;
  }
}

/** A place where no language is kept, and none can be had. */
const noFiles: KitStore = {
  has: () => Promise.resolve(false),
  get: () => Promise.reject(new Error('no files here')),
};

/** A database with three problems, an engine without a model, and the control over both. */
export async function runBench(given: Pick<FakeEngineOptions, 'prepare' | 'pace'> = {}) {
  stubLocks();
  const db = await freshDatabase();
  const problems = ['A/0', 'A/1', 'A/2'].map(taughtProblem);
  await putProblemSet(db, problemSet('set', problems.length), problems);
  const log = engineLog();
  const fake = fakeEngine({ log, ...given });
  const engines = new EngineHost(
    () => [fake],
    () => 1,
  );
  const python = new FakePython();
  const events: LabEvent[] = [];
  const changes = {
    announce: () => undefined,
    subscribe: () => () => undefined,
    close: () => undefined,
  };
  const languages = new LanguageHost(noFiles, () => 1);
  const listeners = new Set<(event: LabEvent) => void>();
  const control = new RunControl({ db, changes, python, languages, engines }, (event) => {
    events.push(event);
    for (const tell of listeners) tell(event);
  });
  const subscribe = (listener: (event: LabEvent) => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const context = { db, engines: engines.engines, limits: defaultLimits };
  const draft = (change: Partial<RunDraft> = {}): RunDraft => ({
    problemSetId: 'set',
    n: 4,
    source: { kind: 'model', engine: 'pico', model: 'pico-medium@1', params },
    ...change,
  });
  const create = (change: Partial<RunDraft> = {}): Promise<Run> =>
    createRun(draft(change), context);
  return { db, log, engines, python, events, subscribe, control, context, draft, create };
}
