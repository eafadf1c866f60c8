import { describeWebLlm } from '../../engines/web-llm/describe-web-llm.ts';
import {
  deleteStoredModel,
  storedAddresses,
  storedModel,
  type StoredModel,
} from '../../engines/web-llm/model-storage.ts';
import { webLlmModels } from '../../engines/web-llm/models.ts';
import type { WebLlmModel } from '../../engines/web-llm/web-llm-model.ts';
import type { StoredPart } from '../download-job.svelte.ts';
import type { ModelSource } from './model-source.ts';

/** The models for the graphics card: those of own lists first, then those of this version. */
export function webLlmSources(own: readonly WebLlmModel[]): ModelSource[] {
  const ownIds = new Set(own.map(({ id }) => id));
  const byId = modelsById(own);
  const all = [...byId.values()];
  return describeWebLlm(own).models.flatMap((described) => {
    const model = byId.get(described.id);
    return model ? [sourceOf(model, described, all, ownIds.has(model.id))] : [];
  });
}

/** Tells what is here of each of these models, by its id, after asking the caches once for all. */
export function webLlmStock(own: readonly WebLlmModel[]): (id: string) => Promise<StoredPart> {
  const byId = modelsById(own);
  const addresses = storedAddresses();
  return async (id) => {
    const model = byId.get(id);
    return model
      ? partOf(await storedModel(model.record, await addresses))
      : { bytes: 0, isComplete: false };
  };
}

/** Those of own lists win. */
function modelsById(own: readonly WebLlmModel[]): ReadonlyMap<string, WebLlmModel> {
  const ownIds = new Set(own.map(({ id }) => id));
  const others = webLlmModels.filter(({ id }) => !ownIds.has(id));
  return new Map([...own, ...others].map((model) => [model.id, model]));
}

const partOf = ({ bytes, complete }: StoredModel): StoredPart => ({ bytes, isComplete: complete });

function sourceOf(
  { record, card }: WebLlmModel,
  described: ReturnType<typeof describeWebLlm>['models'][number],
  all: readonly WebLlmModel[],
  isOwn: boolean,
): ModelSource {
  return {
    ...described,
    engine: 'web-llm',
    isOwn,
    ...(card !== undefined && { card }),
    stored: async () => partOf(await storedModel(record)),
    download: async (options) => {
      const { downloadWebLlm } = await import('./download-web-llm.ts');
      await downloadWebLlm(record, options);
    },
    remove: () =>
      deleteStoredModel(
        record,
        all.map((other) => other.record),
      ),
  };
}
