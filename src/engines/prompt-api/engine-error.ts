import { EngineError } from '../engine.ts';

/** An error of this engine; the sentence says what happened and what to do about it. */
export const engineError = (sentence: string, cause?: unknown): EngineError =>
  new EngineError(`[prompt-api] ${sentence}`, cause === undefined ? undefined : { cause });

/** What a call hears that is open when the engine is disposed of, or comes later. */
export const engineClosed = (): EngineError => engineError('The engine was closed while drawing.');
