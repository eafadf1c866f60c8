import * as v from 'valibot';
import type { WebLlmModel } from '../../engines/web-llm/web-llm-model.ts';
import { jsonList, setJsonList } from '../json-list.ts';

const storageKey = 'web-llm-models';

const schema = v.looseObject({
  id: v.string(),
  label: v.string(),
  licence: v.string(),
  record: v.looseObject({ model: v.string(), model_id: v.string(), model_lib: v.string() }),
});

/** Models of lists that somebody added; what makes no sense is left out. */
export const loadOwnModels = (): readonly WebLlmModel[] => jsonList(storageKey, schema);

/** Remembers these, and no others. */
export const storeOwnModels = (models: readonly WebLlmModel[]): void => {
  setJsonList(storageKey, models);
};
