import { said } from '../../core/said.ts';
import type { Connection } from './connect.ts';
import { engineError } from './engine-error.ts';

/** Throws an `EngineError` where an endpoint lists its models and this one is not among them. */
export function checkModel(model: string, { base, models = [] }: Connection): void {
  const listed = models.length === 0 ? '' : said` It has ${some(models)}.`;
  if (model === '') {
    throw engineError(said`No model of ${base} is chosen yet: choose one.${listed}`);
  }
  if (models.length === 0 || models.some((one) => isSame(one, model))) return;
  // llama.cpp would answer to any name, with the model it has, and the run would be named wrongly.
  throw engineError(
    said`${base} has no model ${model}.${listed} Choose one of them, or load it there first.`,
  );
}

/** Ollama leaves `:latest` out, Gemini puts `models/` before, gateways list `openai/*`. */
function isSame(listed: string, model: string): boolean {
  if (listed.endsWith('*')) return model.startsWith(listed.slice(0, -1));
  return [model, `${model}:latest`, `models/${model}`].includes(listed);
}

function some(models: readonly string[]): string {
  const shown = models.slice(0, 5).join(', ');
  return models.length > 5 ? said`${shown} and ${models.length - 5} more` : shown;
}
