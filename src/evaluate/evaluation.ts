import type { Run } from '../core/grading/run.ts';
import type { Problem } from '../core/problems/problem.ts';
import type { Engine } from '../engines/engine.ts';
import type { Grader } from '../runtimes/grader.ts';
import type { RunStore } from './run-store.ts';

/** Everything it takes to bring a run to its end; engine, grader and store are ports. */
export interface Evaluation {
  readonly run: Run;
  /** The run's problems, in the order they are worked through. */
  readonly problems: readonly Problem[];
  /** Ready to draw. */
  readonly engine: Pick<Engine, 'draw'>;
  readonly grader: Grader;
  readonly store: RunStore;
  /** Stops drawing and grading at once; what is stored stays, and a later call goes on from it. */
  readonly signal: AbortSignal;
}
