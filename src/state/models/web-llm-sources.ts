import { describeWebLlm } from '../../engines/web-llm/describe-web-llm.ts';
import { deleteStoredModel, storedModel } from '../../engines/web-llm/model-storage.ts';
import { webLlmModels } from '../../engines/web-llm/models.ts';
import type { WebLlmModel } from '../../engines/web-llm/web-llm-model.ts';
import type { ModelSource } from './model-source.ts';

/** The models for the graphics card: those of own lists first, then those of this version. */
export function webLlmSources(own: readonly WebLlmModel[]): ModelSource[] {
  const ownIds = new Set(own.map(({ id }) => id));
  const all = [...own, ...webLlmModels.filter(({ id }) => !ownIds.has(id))];
  const byId = new Map(all.map((model) => [model.id, model]));
  return describeWebLlm(own).models.flatMap((described) => {
    const model = byId.get(described.id);
    return model ? [sourceOf(model, described, all, ownIds.has(model.id))] : [];
  });
}

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
    stored: async () => {
      const { bytes, complete } = await storedModel(record);
      return { bytes, isComplete: complete };
    },
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
