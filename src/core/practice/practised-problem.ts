import { countsInN } from '../grading/verdict.ts';
import type { Forecast } from '../statistics/brier-score.ts';
import {
  mostHints,
  type Attempt,
  type PracticeEntry,
  type Prediction,
  type Reveal,
} from './practice-entry.ts';

/** What the first attempt says of the learner; `not-counted` where the solution was open before. */
export type FirstAttempt = 'passed' | 'failed' | 'not-counted';

/** All that a learner did at one problem, against one opponent. */
export interface PractisedProblem {
  readonly setId: string;
  readonly taskId: string;
  /** The first one made: it cannot be taken back. */
  readonly prediction?: Prediction;
  /** Oldest first. */
  readonly attempts: readonly Attempt[];
  /** Hints that are open, 0 to 3. */
  readonly hints: number;
  /** Absent before the first attempt that was judged. */
  readonly first?: FirstAttempt;
  /** The attempt that counts for pass@1. */
  readonly counting?: Attempt;
  readonly solved: boolean;
  readonly reveal?: Reveal;
}

/** Reads a learner's book: one item per problem, in the order in which they were begun. */
export function practisedProblems(
  entries: readonly PracticeEntry[],
  model: string,
): readonly PractisedProblem[] {
  const byProblem = new Map<string, PracticeEntry[]>();
  for (const entry of inOrder(entries)) {
    const key = JSON.stringify([entry.setId, entry.taskId]);
    byProblem.set(key, [...(byProblem.get(key) ?? []), entry]);
  }
  return [...byProblem.values()].map((own) => practised(own, model));
}

/** What a learner did at one problem; nothing yet where the book has no entry of it. */
export function practisedProblem(
  entries: readonly PracticeEntry[],
  { setId, taskId, model }: { setId: string; taskId: string; model: string },
): PractisedProblem {
  const own = entries.filter((entry) => entry.setId === setId && entry.taskId === taskId);
  return { ...practised(inOrder(own), model), setId, taskId };
}

/** A prediction together with what came of it; undefined before both are there. */
export function forecastOf({ prediction, reveal }: PractisedProblem): Forecast | undefined {
  if (!prediction || !reveal || reveal.n === 0) return undefined;
  return { probability: prediction.guess / prediction.of, n: reveal.n, c: reveal.c };
}

/** ISO 8601 times in UTC sort as text; ids settle what a clock cannot tell apart. */
const inOrder = (entries: readonly PracticeEntry[]): readonly PracticeEntry[] =>
  entries.toSorted((a, b) => compare(a.at, b.at) || compare(a.id, b.id));

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function practised(entries: readonly PracticeEntry[], model: string): PractisedProblem {
  const attempts = entries.filter((entry) => entry.kind === 'attempt');
  const prediction = firstAgainst(model, entries, 'prediction');
  const reveal = firstAgainst(model, entries, 'reveal');
  return {
    setId: entries[0]?.setId ?? '',
    taskId: entries[0]?.taskId ?? '',
    attempts,
    hints: Math.max(0, ...entries.map((entry) => (entry.kind === 'hint' ? entry.step : 0))),
    solved: attempts.some(({ verdict }) => verdict.kind === 'passed'),
    ...firstAttempt(attempts),
    ...(prediction && { prediction }),
    ...(reveal && { reveal }),
  };
}

function firstAgainst<Kind extends 'prediction' | 'reveal'>(
  model: string,
  entries: readonly PracticeEntry[],
  kind: Kind,
): Extract<PracticeEntry, { kind: Kind }> | undefined {
  type Wanted = Extract<PracticeEntry, { kind: Kind }>;
  const isWanted = (entry: PracticeEntry): entry is Wanted =>
    entry.kind === kind && 'opponent' in entry && entry.opponent.model === model;
  return entries.find(isWanted);
}

/** What our own runner failed at is no attempt. */
function firstAttempt(attempts: readonly Attempt[]): Pick<PractisedProblem, 'first' | 'counting'> {
  const judged = attempts.find(({ verdict }) => countsInN(verdict.kind));
  if (!judged) return {};
  if (judged.hints >= mostHints) return { first: 'not-counted' };
  return { first: judged.verdict.kind === 'passed' ? 'passed' : 'failed', counting: judged };
}
