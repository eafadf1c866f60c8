import type { DrawnCompletion } from '../engine.ts';
import { Arrivals } from './arrivals.ts';
import { linkedAbort } from './linked-abort.ts';

/** Whoever reads what is drawn, sample by sample. */
export interface Reader {
  /** Hands over a sample. */
  readonly push: (drawn: DrawnCompletion) => void;
  /** Aborted once nobody reads any more. */
  readonly stop: AbortSignal;
}

/**
 * What every engine promises of `draw`: gives what `work` hands over as it comes, and throws what it
 * throws. An abort of `signal` ends it at once and without an error; `ended`, the end of the engine
 * itself, throws its reason. Either drops what has not been read.
 */
export async function* streamDrawn(
  work: (reader: Reader) => Promise<void>,
  signal: AbortSignal,
  ended?: AbortSignal,
): AsyncGenerator<DrawnCompletion, void, void> {
  if (signal.aborted) return;
  const scope = linkedAbort(signal, ...(ended ? [ended] : []));
  try {
    yield* arrivalsOf(work, scope.signal);
    throwIfEnded(signal, ended);
  } finally {
    // The reader may have gone before the end, or one of the samples failed.
    scope.abort();
    scope.release();
  }
}

function arrivalsOf(
  work: (reader: Reader) => Promise<void>,
  stop: AbortSignal,
): Arrivals<DrawnCompletion> {
  const arrivals = new Arrivals<DrawnCompletion>();
  stop.addEventListener('abort', () => {
    arrivals.drop();
  });
  const push = (drawn: DrawnCompletion) => {
    if (!stop.aborted) arrivals.push(drawn);
  };
  work({ push, stop }).then(
    () => {
      arrivals.end();
    },
    (error: unknown) => {
      arrivals.fail(error);
    },
  );
  return arrivals;
}

/** A draw that its caller ended is no error, even where the engine was ended after it. */
function throwIfEnded(signal: AbortSignal, ended: AbortSignal | undefined): void {
  if (!signal.aborted) ended?.throwIfAborted();
}
