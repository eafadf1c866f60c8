import { said } from '../../core/said.ts';
import { EngineError } from '../engine.ts';
import { engineError } from './engine-error.ts';
import { failures } from './failures.ts';

/** A plain sentence for what the browser threw; what is not known is quoted. */
export function explain(error: unknown): EngineError {
  if (error instanceof EngineError) return error;
  const words = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const failure = failures.find(({ says }) => says.test(words));
  return engineError(failure?.sentence ?? quoted(words), error);
}

const quoted = (words: string): string =>
  said`The browser’s model cannot be drawn with (${words}): press Resume, or choose another model.`;
