import type { Sample } from '../core/grading/sample.ts';
import type { Problem } from '../core/problems/problem.ts';
import type { Channel } from './channel.ts';
import type { Evaluation } from './evaluation.ts';
import type { RunEvent } from './events.ts';
import { untilAborted, whenAborted } from './until-aborted.ts';

/** A sample on its way from the drawing stage to the grading stage. */
export interface Ungraded {
  readonly problem: Problem;
  readonly sample: Sample;
}

/**
 * The drawing stage: passes on what is stored without a verdict, then draws what is missing, one
 * problem after the other. A drawn sample is stored as it arrives, and then passed on; the next problem
 * is not begun before grading has room.
 */
export async function drawSamples(
  evaluation: Evaluation,
  ready: Channel<Ungraded>,
  emit: (event: RunEvent) => void,
): Promise<void> {
  const { run, problems, store, engine, signal } = evaluation;
  for (const problem of problems) {
    const { taskId } = problem;
    const [stored, graded] = await Promise.all([
      store.samplesOf(run.id, taskId),
      store.gradedIndices(run.id, taskId),
    ]);
    for (const sample of stored) {
      if (signal.aborted) return;
      if (!graded.has(sample.index)) await ready.push({ problem, sample });
    }
    const missing = missingIndices(run.plan[taskId] ?? 0, stored);
    if (missing.length === 0) continue;
    let passed = Promise.resolve();
    for await (const drawn of untilAborted(engine.draw(problem, missing, signal), signal)) {
      const sample: Sample = { runId: run.id, taskId, ...drawn };
      await store.putSamples([sample]);
      emit({ type: 'drawn', sample });
      // What has arrived is stored whether or not grading is behind: it may have been paid for.
      passed = passed.then(() => ready.push({ problem, sample }));
    }
    await passed;
    if (signal.aborted) return;
  }
}

function missingIndices(count: number, stored: readonly Sample[]): number[] {
  const there = new Set(stored.map(({ index }) => index));
  return Array.from({ length: count }, (_, index) => index).filter((index) => !there.has(index));
}

/**
 * The grading stage: keeps as many samples in flight as the grader wants, stores each verdict, then
 * tells it. Samples in flight when the signal aborts are left ungraded.
 */
export async function gradeSamples(
  evaluation: Evaluation,
  ready: Channel<Ungraded>,
  emit: (event: RunEvent) => void,
): Promise<void> {
  const { grader, signal } = evaluation;
  const inFlight = new Set<Promise<void>>();
  const failures: unknown[] = [];
  const stopped = whenAborted(signal);
  for await (const ungraded of ready) {
    if (signal.aborted || failures.length > 0) break;
    const task: Promise<void> = gradeOne(evaluation, ungraded, stopped, emit)
      .catch((error: unknown) => {
        failures.push(error);
        // Ends the wait for the next sample, which may be long in coming.
        ready.close();
      })
      .finally(() => inFlight.delete(task));
    inFlight.add(task);
    if (inFlight.size >= grader.capacity) await Promise.race(inFlight);
  }
  await Promise.all(inFlight);
  if (failures.length > 0) throw failures[0];
}

async function gradeOne(
  { grader, store, run }: Evaluation,
  { problem, sample }: Ungraded,
  stopped: Promise<undefined>,
  emit: (event: RunEvent) => void,
): Promise<void> {
  const { runId, taskId, index } = sample;
  emit({ type: 'grading', taskId, index });
  const verdict = await Promise.race([
    grader.grade(problem, sample.completion, run.limits),
    stopped,
  ]);
  if (!verdict) return;
  const graded = { runId, taskId, index, verdict };
  await store.putVerdicts([graded]);
  emit({ type: 'graded', graded });
}
