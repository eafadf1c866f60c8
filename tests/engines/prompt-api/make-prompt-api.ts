import { createPromptApi } from '../../../src/engines/prompt-api/create-prompt-api.ts';
import type { PromptApi, PromptApiSetup } from '../../../src/engines/prompt-api/prompt-api.ts';
import type { StandInBrowser } from './stand-in-browser.ts';

/** An engine over a stand-in. */
export const makePromptApi = (
  { api }: StandInBrowser,
  setup: Partial<Omit<PromptApiSetup, 'api'>> = {},
): PromptApi =>
  createPromptApi(
    {
      params: { temperature: 1, topP: 1, maxTokens: 40, stop: [], seed: 7 },
      render: ({ prompt }) => ({ kind: 'chat', messages: [{ role: 'user', content: prompt }] }),
      ...setup,
    },
    api,
  );
