import { Channel } from './channel.ts';
import type { Evaluation } from './evaluation.ts';
import type { RunEvent } from './events.ts';
import { judgedProblem } from './judged-problem.ts';
import { drawSamples, gradeSamples, type Ungraded } from './stages.ts';

/**
 * Brings a run to its end: draws what is missing, grades what has no verdict, stores each result
 * before it is told. Drawing and grading overlap. Called again after a stop, a crash or a reload it
 * does exactly what is left. Throws what engine or storage throw, after both stages have ended, and a
 * `RangeError` for a run with weak tests over a problem that has none.
 */
export async function* evaluate(given: Evaluation): AsyncGenerator<RunEvent, void, void> {
  const { run, store, grader, signal } = given;
  const problems = given.problems.map((problem) => judgedProblem(problem, run));
  const evaluation = { ...given, problems };
  yield { type: 'started', ...(await countWork(evaluation)) };
  const events = new Channel<RunEvent>(Infinity);
  const stages = runStages(evaluation, events);
  yield* events;
  await stages;
  if (!signal.aborted) {
    const finishedAt = new Date().toISOString();
    await store.finishRun(run.id, { finishedAt, runtime: grader.description });
  }
  yield { type: 'ended', finished: !signal.aborted };
}

async function countWork({ run, problems, store }: Evaluation) {
  const samples = await store.sampleCounts(run.id);
  const work = { total: 0, drawn: 0, graded: 0 };
  for (const { taskId } of problems) {
    const drawn = samples.get(taskId) ?? 0;
    work.drawn += drawn;
    work.total += Math.max(drawn, run.plan[taskId] ?? 0);
    work.graded += (await store.gradedIndices(run.id, taskId)).size;
  }
  return work;
}

/** Runs both stages side by side; the failure of one stops the other. */
async function runStages(evaluation: Evaluation, events: Channel<RunEvent>): Promise<void> {
  const failure = new AbortController();
  const signal = AbortSignal.any([evaluation.signal, failure.signal]);
  const staged = { ...evaluation, signal };
  // Small: drawing waits where grading is behind, so that a stop loses little.
  const ready = new Channel<Ungraded>(evaluation.grader.capacity * 2);
  signal.addEventListener('abort', () => {
    ready.close();
  });
  const emit = (event: RunEvent) => void events.push(event);
  const stopOnError = async (stage: Promise<void>) => {
    try {
      await stage;
    } catch (error) {
      failure.abort();
      throw error;
    }
  };
  const ends = await Promise.allSettled([
    stopOnError(
      drawSamples(staged, ready, emit).finally(() => {
        ready.close();
      }),
    ),
    stopOnError(gradeSamples(staged, ready, emit)),
  ]);
  events.close();
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}
