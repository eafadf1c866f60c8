import { defaultLimits } from '../../core/grading/limits.ts';
import type { Run } from '../../core/grading/run.ts';
import type { Sample } from '../../core/grading/sample.ts';
import type { Verdict } from '../../core/grading/verdict.ts';
import type { Problem } from '../../core/problems/problem.ts';
import type { Completion } from '../../core/sampling/completion.ts';
import { evaluate } from '../../evaluate/evaluate.ts';
import { whenAborted } from '../../evaluate/until-aborted.ts';
import type { DrawSpec } from '../../lessons/draw-spec.ts';
import type { LessonSample } from '../../lessons/lesson-sample.ts';
import { drawnSource } from '../create-run.ts';
import type { EngineHost } from '../engine-host.ts';
import { modelOfStage } from '../pico-material.ts';
import type { PythonHost } from '../python-host.ts';
import { assertionGrader, type AssertionNotes } from './assertion-grader.ts';
import type { MemoryRunStore } from './memory-run-store.ts';
import { timedEngine } from './timed-engine.ts';

/** What lessons draw and judge with: the same model and sandbox as runs. */
export interface LiveParts {
  readonly engines: EngineHost;
  readonly python: Pick<PythonHost, 'booting'>;
}

/** What happens while a lesson's samples are drawn and judged. */
export type LiveEvent =
  | { readonly type: 'ready' }
  | { readonly type: 'drawn' }
  | { readonly type: 'graded'; readonly sample: LessonSample };

/** A spec with its problems, and what is there of it already. */
export interface LiveWork {
  readonly spec: DrawSpec;
  readonly problems: readonly Problem[];
  readonly store: MemoryRunStore;
  /** What is known of a completion besides its verdict; kept from one call to the next. */
  readonly notes: LiveNotes;
  readonly signal: AbortSignal;
}

/** Times and assertions by completion. */
export class LiveNotes {
  readonly drawMs = new WeakMap<Completion, number>();
  readonly tests: AssertionNotes = new WeakMap();
}

/**
 * Draws and judges what is missing of a spec by the run loop, and stores it in memory alone. Ends
 * early, without an error, once aborted; throws a sentence where model or sandbox cannot be had.
 */
export async function* drawLive(
  { spec, problems, store, notes, signal }: LiveWork,
  { engines, python }: LiveParts,
): AsyncGenerator<LiveEvent, void, void> {
  const run = runOf(spec, problems, engines);
  const sandbox = python.booting(() => undefined);
  const engine = await Promise.race([
    engines.get(run.source, () => undefined),
    whenAborted(signal),
  ]);
  if (!engine) return;
  yield { type: 'ready' };
  const events = evaluate({
    run,
    problems,
    engine: timedEngine(engine, (completion, ms) => notes.drawMs.set(completion, ms)),
    grader: spec.eachTest ? assertionGrader(sandbox, notes.tests) : sandbox,
    store,
    signal,
  });
  const drawn = new Map<string, Sample>();
  for (const { taskId } of problems)
    for (const sample of await store.samplesOf(run.id, taskId)) drawn.set(keyOf(sample), sample);
  for await (const event of events) {
    if (event.type === 'drawn') {
      drawn.set(keyOf(event.sample), event.sample);
      yield { type: 'drawn' };
    } else if (event.type === 'graded') {
      const sample = drawn.get(keyOf(event.graded));
      drawn.delete(keyOf(event.graded));
      if (sample)
        yield { type: 'graded', sample: lessonSample(sample, event.graded.verdict, notes) };
    }
  }
}

const keyOf = ({ taskId, index }: Pick<Sample, 'taskId' | 'index'>): string => `${taskId}#${index}`;

function runOf(spec: DrawSpec, problems: readonly Problem[], engines: EngineHost): Run {
  const model = modelOfStage(engines.engines, spec.stage);
  const { temperature, seed } = spec;
  const params = { temperature, topP: 1, maxTokens: model.maxTokens, stop: [], seed };
  const source = { kind: 'model', engine: 'pico', model: model.id, params } as const;
  return {
    id: 'lesson',
    name: 'Samples of a lesson',
    createdAt: new Date().toISOString(),
    problemSetId: spec.pack,
    source: drawnSource(source, engines.engines),
    plan: Object.fromEntries(problems.map(({ taskId }) => [taskId, spec.n])),
    // Not the reader's own limits: what a lesson says must not depend on them.
    limits: defaultLimits,
  };
}

function lessonSample(
  { taskId, index, completion }: Sample,
  { kind, durationMs }: Verdict,
  notes: LiveNotes,
): LessonSample {
  const { tokens = 0, logProb = 0, text } = completion;
  const [drawMs, tests] = [notes.drawMs.get(completion), notes.tests.get(completion)];
  return {
    taskId,
    index,
    kind,
    tokens,
    sumLogProb: logProb,
    meanLogProb: logProb / Math.max(1, tokens),
    completion: text,
    gradeMs: durationMs,
    ...(drawMs !== undefined && { drawMs }),
    ...(tests !== undefined && { tests }),
  };
}
