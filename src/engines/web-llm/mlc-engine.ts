import type {
  ChatCompletion,
  ChatCompletionRequestNonStreaming,
  Completion,
  CompletionCreateParamsNonStreaming,
  MLCEngineConfig,
} from '@mlc-ai/web-llm';

/** The part of web-llm's `MLCEngineInterface` that drawing whole answers takes. */
export interface MlcEngine {
  reload(modelId: string): Promise<void>;
  interruptGenerate(): unknown;
  completion(request: CompletionCreateParamsNonStreaming): Promise<Completion>;
  chatCompletion(request: ChatCompletionRequestNonStreaming): Promise<ChatCompletion>;
}

export type MakeMlcEngine = (config: MLCEngineConfig) => MlcEngine | Promise<MlcEngine>;
