import type { Outcome } from '../../../core/grading/verdict.ts';
import type { GradeRequest } from '../protocol.ts';
import { attempt, type TimeLimit } from './attempt.ts';
import type { TimedAnswer } from './call-with-deadline.ts';
import type { Court } from './court.ts';
import type { CallResult, Judgement, Recording } from './judge.ts';
import { errorOutcome } from './outcome.ts';
import { readRun, type Graded } from './run-report.ts';

/** Rounds in which tests may ask for calls they did not make with the reference. */
export const mostRounds = 400;

type Replayable = Exclude<Recording, { readonly refused: string }>;

/**
 * Has the calls made that the tests make of the reference, and the results judged where the program
 * cannot reach. Tests that go another way with other results are answered round by round; gives
 * undefined where that does not come to an end.
 */
export async function gradeByReplay(
  { pool, judge }: Court,
  { problem, solution, limits }: GradeRequest,
  { functions, calls: recorded }: Replayable,
  limit: TimeLimit,
): Promise<Graded | undefined> {
  const { outputChars, memoryMiB } = limits;
  let calls = recorded;
  for (let round = 0; round < mostRounds; round++) {
    const task = { solution, functions, calls, outputChars, toTheEnd: round > 0 };
    const parameters = [JSON.stringify(task)];
    const request = { call: '_run_calls', parameters, memoryMiB, restore: true } as const;
    const timed = await attempt(pool, request, limit);
    const ran = readRun(timed, limit.limitMs);
    if (ran.graded) return ran.graded;
    const results = usable(ran.report.results, timed.expired);
    const judgement = await judge.replay(problem, calls, results, limit.limitMs);
    const outcome =
      outcomeOf(judgement, timed, limit.limitMs) ?? unsteady(judgement, round > 0 ? calls : []);
    if (outcome) return { outcome, printed: ran.printed, runMs: timed.durationMs };
    if ('needs' in judgement) calls = judgement.needs;
  }
  return undefined;
}

/** The outcome, or undefined when other calls have to be made first. */
function outcomeOf(
  judgement: Judgement,
  { answer, expired }: TimedAnswer,
  limitMs: number,
): Outcome | undefined {
  // A wrong result before the deadline is wrong; a right one, or none, came too late.
  if ('error' in judgement) return errorOutcome(judgement.error, answer?.memoryRefused ?? false);
  if ('unreadable' in judgement) return broken('The program returned what cannot be read.');
  if (expired || 'expired' in judgement) return { kind: 'timed-out', limitMs };
  return 'passed' in judgement ? { kind: 'passed' } : undefined;
}

/**
 * A lane starts every round from the same state: a program that answers what it was asked gets one
 * call further each time. One that does not would go on for ever, or as far as a weaker judge.
 */
const unsteady = (judgement: Judgement, asked: readonly string[]): Outcome | undefined =>
  'needs' in judgement && judgement.needs.length <= asked.length
    ? broken('The program answered the same calls in another way when it was asked again.')
    : undefined;

const broken = (message: string): Outcome => ({ kind: 'crashed', cause: 'runtime', message });

/** Results up to the call that the deadline cut short. */
function usable(results: readonly CallResult[] = [], expired: boolean): readonly CallResult[] {
  const cut = expired && results.at(-1)?.raised?.type === 'KeyboardInterrupt';
  return cut ? results.slice(0, -1) : results;
}
