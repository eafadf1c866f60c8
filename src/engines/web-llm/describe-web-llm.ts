import { said } from '../../core/said.ts';
import type { EngineDescriptor, EngineModel } from '../engine.ts';
import { engineError } from './engine-error.ts';
import { webLlmModels } from './models.ts';
import { maxTokensOf, needsOf, type WebLlmModel } from './web-llm-model.ts';

/** Instruct models drawn on the graphics card; those of own lists come first, and win. */
export function describeWebLlm(ownModels: readonly WebLlmModel[] = []): EngineDescriptor {
  const own = new Set(ownModels.map(({ id }) => id));
  const models = [...ownModels, ...webLlmModels.filter(({ id }) => !own.has(id))];
  return {
    id: 'web-llm',
    label: 'WebGPU',
    about:
      'Open instruct models with weights squeezed to about four bits, drawn on the graphics card one sample at a time: real coding models, slower and somewhat weaker than on a server. Downloaded once, then offline.',
    models: models.map(describeModel),
    capabilities: { logProbs: true, seed: true, batch: false, forms: ['completion', 'chat'] },
    async create({ model: id, params, render }) {
      const model = models.find((one) => one.id === id);
      if (!model) throw engineError(said`There is no model ${id} among those this page knows.`);
      const { createWebLlm } = await import('./create-web-llm.ts');
      return createWebLlm({ model, params, render });
    },
  };
}

function describeModel(model: WebLlmModel): EngineModel {
  const { id, label, parameters, estimatedBytes, licence } = model;
  return {
    id,
    label,
    licence,
    ...(parameters !== undefined && { parameters }),
    ...(estimatedBytes !== undefined && { bytes: estimatedBytes }),
    maxTokens: maxTokensOf(model),
    madeFor: 'chat',
    needs: needsOf(model),
  };
}
