import { EngineError } from '../engine.ts';

/** An error of this engine; the sentence says what happened and what to do about it. */
export const engineError = (sentence: string, cause?: unknown): EngineError =>
  new EngineError(`[web-llm] ${sentence}`, cause === undefined ? undefined : { cause });

/** What a call hears that is open when the engine is disposed of, or comes later. */
export const engineClosed = (): EngineError => engineError('The engine was closed while drawing.');

/** Errors lose their class on the way from a worker; their message stands alone already. */
export const asEngineError = (error: unknown): EngineError => {
  if (error instanceof EngineError) return error;
  const message = error instanceof Error ? error.message : String(error);
  return message.startsWith('[web-llm] ')
    ? new EngineError(message, { cause: error })
    : engineError(`The engine broke: ${message}`, error);
};
