import type { Verdict } from '../grading/verdict.ts';

/** A model a learner is compared with, and how varied its answers are drawn. */
export interface Opponent {
  /** With its version, as runs name it: `pico-medium@1`. */
  readonly model: string;
  /** As people are shown it: `Pico medium`. */
  readonly label: string;
  readonly temperature: number;
}

/** What every entry of a learner's book says: which problem, and when (ISO 8601). */
interface Entry {
  readonly id: string;
  readonly setId: string;
  readonly taskId: string;
  readonly at: string;
}

/** The learner said how many of `of` answers of the opponent pass, before any was shown. */
export interface Prediction extends Entry {
  readonly kind: 'prediction';
  readonly opponent: Opponent;
  readonly guess: number;
  readonly of: number;
}

/** A program the learner submitted, and how it fared. */
export interface Attempt extends Entry {
  readonly kind: 'attempt';
  readonly program: string;
  readonly verdict: Verdict;
  /** Hints that were open when it was submitted, 0 to 3; the third shows the solution. */
  readonly hints: number;
}

/** A hint was opened. */
export interface HintTaken extends Entry {
  readonly kind: 'hint';
  /** 1, 2 or 3. */
  readonly step: number;
}

/** The opponent's answers were shown: c of n passed. */
export interface Reveal extends Entry {
  readonly kind: 'reveal';
  readonly opponent: Opponent;
  readonly n: number;
  readonly c: number;
  /** Whether they were in a stored run, or drawn and judged for this. */
  readonly from: 'run' | 'live';
  /** Name of that run, as it was then. */
  readonly runName?: string;
}

/** One thing a learner did; entries are added, never changed. */
export type PracticeEntry = Prediction | Attempt | HintTaken | Reveal;

/** How many hints there are; the last one is the solution. */
export const mostHints = 3;
