import { EngineError } from '../engine.ts';

/** An error of this engine; the sentence says what happened and what to do about it. */
export const engineError = (sentence: string, cause?: unknown): EngineError =>
  new EngineError(`[openai] ${sentence}`, cause === undefined ? undefined : { cause });
