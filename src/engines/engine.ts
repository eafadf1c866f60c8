import type { Problem } from '../core/problems/problem.ts';
import type { Completion } from '../core/sampling/completion.ts';

/** The port to whatever draws samples: a model in the browser, an endpoint, or a recording. */
export interface Engine {
  /**
   * Draws the attempts with the given indices at one problem, yielding each as it finishes, in any
   * order. Ends early, without an error, when `signal` is aborted; throws an `EngineError` otherwise.
   */
  draw(
    problem: Problem,
    indices: readonly number[],
    signal: AbortSignal,
  ): AsyncIterable<DrawnCompletion>;
}

export interface DrawnCompletion {
  readonly index: number;
  readonly completion: Completion;
  /** What a recording says besides; kept with the sample. */
  readonly extra?: Readonly<Record<string, unknown>>;
}

/** A failure to draw; its message stands alone, since only the message crosses a worker. */
export class EngineError extends Error {
  override readonly name = 'EngineError';
}
