import type { ProblemSpec } from '../protocol.ts';
import type { Judge } from './judge.ts';
import type { Pool } from './pool.ts';

/** Who takes part in grading: untrusted lanes, the trusted judge, and what the problems are. */
export interface Court {
  readonly pool: Pool;
  readonly judge: Judge;
  readonly specs: ReadonlyMap<number, ProblemSpec>;
}
