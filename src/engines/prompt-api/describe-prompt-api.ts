import type { EngineDescriptor } from '../engine.ts';

/** The model built into the browser; whether there is one, `builtInModel` tells. */
export const describePromptApi = (): EngineDescriptor => ({
  id: promptApiId,
  label: 'Browser',
  about:
    'The model built into this browser, drawn one sample at a time on this device. It takes no seed, no top-p and no token limit, mostly no temperature either, and changes with the browser: a curiosity to measure, not to publish.',
  models: [
    {
      id: 'built-in',
      label: 'built-in model',
      note: 'whatever this browser brings',
      // Not a limit that could be set: about what Chrome's model can hold.
      maxTokens: 8192,
      madeFor: 'chat',
    },
  ],
  capabilities: { logProbs: false, seed: false, batch: false, forms: ['chat'] },
  async create({ params, render }) {
    const { createPromptApi } = await import('./create-prompt-api.ts');
    return createPromptApi({ params, render });
  },
});

/** As runs name the engine. */
export const promptApiId = 'prompt-api';
