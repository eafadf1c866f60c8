/** Ways the weights are stored: `q4f16_1` is 4 bits a weight, computed in 16-bit floats. */
export type Quantisation = 'q0f16' | 'q0f32' | 'q4f16_1' | 'q4f32_1';

/** In groups of 32 weights, four bits each share one scale of 16 or 32 bits. */
const bytesPerWeight: Readonly<Record<Quantisation, number>> = {
  q0f16: 2,
  q0f32: 4,
  q4f16_1: (4 + 16 / 32) / 8,
  q4f32_1: (4 + 32 / 32) / 8,
};

/** Bytes so many weights take: what is downloaded, but for the tokenizer and some small layers. */
export const estimateBytes = (parameters: number, quantisation: Quantisation): number =>
  Math.round(parameters * bytesPerWeight[quantisation]);

/**
 * Whether a model computes in 16-bit floats, which not every graphics card offers. Read from its
 * names, because many records of web-llm leave the feature out of `required_features`.
 */
export const drawsInF16 = (record: {
  readonly model: string;
  readonly model_id: string;
  readonly model_lib: string;
  readonly required_features?: readonly string[];
}): boolean =>
  record.required_features?.includes('shader-f16') === true ||
  [record.model_id, record.model_lib, record.model].some((name) => /q\d+f16/.test(name));
