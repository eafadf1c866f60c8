/** What the model of a server is asked to draw. */
export interface ServedRequest {
  readonly prompt: string;
  readonly temperature: number;
  readonly topP: number;
  readonly maxTokens: number;
  readonly stop: readonly string[];
  readonly seed: number;
}

export interface ServedAnswer {
  readonly text: string;
  readonly finish: 'stop' | 'length';
  /** What was drawn, a stop sequence included, with log-probabilities at temperature 1. */
  readonly tokens: readonly { readonly token: string; readonly logprob: number }[];
}

export type ServedModel = (request: ServedRequest) => ServedAnswer | Promise<ServedAnswer>;
