import * as v from 'valibot';
import type { WebLlmModel } from '../../engines/web-llm/web-llm-model.ts';

const storageKey = 'web-llm-models';

const schema = v.array(
  v.looseObject({
    id: v.string(),
    label: v.string(),
    licence: v.string(),
    record: v.looseObject({ model: v.string(), model_id: v.string(), model_lib: v.string() }),
  }),
);

/** Models of lists that somebody added; none where what is remembered makes no sense. */
export function loadOwnModels(): readonly WebLlmModel[] {
  try {
    const read = v.safeParse(schema, JSON.parse(localStorage.getItem(storageKey) ?? '[]'));
    return read.success ? read.output : [];
  } catch {
    return [];
  }
}

/** Remembers these, and no others. */
export function storeOwnModels(models: readonly WebLlmModel[]): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify(models));
  } catch {
    // Storage is blocked: they are known for as long as the page is open.
  }
}
