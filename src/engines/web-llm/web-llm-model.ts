import type { ModelRecord } from '@mlc-ai/web-llm';
import type { ModelNeeds } from '../engine.ts';
import { drawsInF16 } from './quantisation.ts';

/** A model as web-llm loads it, with what people want to know before they fetch it. */
export interface WebLlmModel {
  /** web-llm's `model_id`, with the quantisation in it. */
  readonly id: string;
  readonly label: string;
  /** Number of weights; absent where the list does not say. */
  readonly parameters?: number;
  /** Bytes of the download, an estimate from parameters and quantisation. */
  readonly estimatedBytes?: number;
  /** Of the weights. */
  readonly licence: string;
  /** Address of the page that describes the model. */
  readonly card?: string;
  readonly record: ModelRecord;
}

/** The tokens that prompt and answer share where a model's list does not say. */
const usualContext = 4096;

/** The most tokens an answer may have: half of the context, so that a prompt fits as well. */
export const maxTokensOf = ({ record }: WebLlmModel): number =>
  Math.floor((record.overrides?.context_window_size ?? usualContext) / 2);

/** What a device must have; `memoryBytes` is 0 where the model's list does not say. */
export const needsOf = ({ record }: WebLlmModel): ModelNeeds => ({
  memoryBytes: Math.ceil((record.vram_required_MB ?? 0) * 2 ** 20),
  webGpu: 'always',
  f16: drawsInF16(record),
});
