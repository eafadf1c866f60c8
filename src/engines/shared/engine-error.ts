import { said } from '../../core/said.ts';
import { messageOf } from '../../core/message-of.ts';
import { EngineError } from '../engine.ts';

/** Makes an error of an engine; the sentence says what happened and what to do about it. */
export type MakeEngineError = (sentence: string, cause?: unknown) => EngineError;

/** Errors of the engine with this id, whose messages begin with it. */
export const engineErrorOf =
  (engine: string): MakeEngineError =>
  (sentence, cause) =>
    new EngineError(said`[${engine}] ${sentence}`, cause === undefined ? undefined : { cause });

/** Errors lose their class on the way from a worker; the messages of an engine stand alone already. */
export const asEngineErrorOf =
  (engine: string) =>
  (error: unknown): EngineError => {
    if (error instanceof EngineError) return error;
    const message = messageOf(error);
    return message.startsWith(`[${engine}] `)
      ? new EngineError(message, { cause: error })
      : engineErrorOf(engine)(said`The engine broke: ${message}`, error);
  };
