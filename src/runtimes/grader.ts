import type { Limits } from '../core/grading/limits.ts';
import type { Verdict } from '../core/grading/verdict.ts';
import type { Problem } from '../core/problems/problem.ts';
import type { Completion } from '../core/sampling/completion.ts';

/** The port to whatever executes a sample in isolation and says how it fared. */
export interface Grader {
  /** How many samples it wants in flight at once to keep every lane busy. */
  readonly capacity: number;
  /** What executes the samples, with versions, for the run's manifest. */
  readonly description: string;
  /** Never throws for what the sample did; runner failures come as `runner-error` verdicts. */
  grade(problem: Problem, completion: Completion, limits: Limits): Promise<Verdict>;
  /** Drops everything in flight and frees every lane at once. */
  dispose(): void;
}
