import { said } from '../../core/said.ts';
import { EngineError } from '../engine.ts';
import { engineError } from './engine-error.ts';
import { failures } from './failures.ts';
import type { WebLlmModel } from './web-llm-model.ts';

/** What of a model the sentences name. */
type Named = Pick<WebLlmModel, 'label' | 'record'>;

/**
 * A plain sentence for what web-llm, the browser or the compiled library threw. They tell it in
 * words of their own, or of C++; the table knows them. What it does not know is quoted.
 */
export function explain(error: unknown, model: Named | undefined): EngineError {
  if (error instanceof EngineError) return error;
  const text = wordsOf(error);
  const label = model?.label ?? said`This model`;
  for (const { says, sentence } of failures) {
    const match = says.exec(text);
    if (match) {
      const address = model?.record.model ?? said`its address`;
      const library = model?.record.model_lib ?? said`its address`;
      return engineError(sentence({ label, address, library, match }), error);
    }
  }
  return engineError(said`${label} cannot be drawn with: ${shorten(text)}`, error);
}

/** Name and message: some are known by the one, some by the other. */
function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.name === 'Error' ? error.message : `${error.name}: ${error.message}`;
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 300 ? `${line.slice(0, 299)}…` : line;
}
