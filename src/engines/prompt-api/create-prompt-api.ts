import { ownLanguageModel, type LanguageModelApi } from './language-model.ts';
import { PromptApi, type PromptApiSetup } from './prompt-api.ts';

/** An engine over the model of this browser; where there is none, `prepare` says why. */
export const createPromptApi = (
  setup: Omit<PromptApiSetup, 'api'>,
  api: LanguageModelApi | undefined = ownLanguageModel(),
): PromptApi => new PromptApi({ ...setup, api });
