/** How tokens are drawn; the names of the field (GenerateConfig) in our spelling. */
export interface SamplingParams {
  readonly temperature: number;
  readonly topP: number;
  readonly maxTokens: number;
  readonly stop: readonly string[];
  readonly seed: number;
}
