import { said } from '../../core/said.ts';
import { estimateBytes, type Quantisation } from './quantisation.ts';
import type { WebLlmModel } from './web-llm-model.ts';

/** Models that differ in nothing but how their weights are stored. */
interface Family {
  /** As the model's files are named. */
  readonly name: string;
  readonly label: string;
  readonly parameters: number;
  /** Only where it is certain; a model card is what counts. */
  readonly licence?: string;
  /** Name of the library that computes it, where a sibling's does. */
  readonly lib?: string;
  readonly overrides?: { readonly max_history_size: number };
  /** MB of graphics memory by quantisation, from web-llm's own list. */
  readonly memory: Readonly<Partial<Record<Quantisation, number>>>;
}

/** Folder of the libraries that fit the installed web-llm; version and folder must match. */
const libraries =
  'https://raw.githubusercontent.com/mlc-ai/binary-mlc-llm-libs/main/web-llm-models/v0_2_86/base/';

const apache = 'Apache-2.0';
const llama = 'Llama 3.2 Community License';
const gemma = 'Gemma Terms of Use';

/** Code models first, then by how many use them and by size. */
const families: readonly Family[] = [
  {
    name: 'Qwen2.5-Coder-0.5B-Instruct',
    label: 'Qwen2.5 Coder 0.5B',
    lib: 'Qwen2-0.5B-Instruct',
    parameters: 494e6,
    licence: apache,
    memory: { q4f16_1: 944.62, q4f32_1: 1060.2 },
  },
  {
    name: 'Qwen2.5-Coder-1.5B-Instruct',
    label: 'Qwen2.5 Coder 1.5B',
    lib: 'Qwen2-1.5B-Instruct',
    parameters: 1.54e9,
    licence: apache,
    memory: { q4f16_1: 1629.75, q4f32_1: 1888.97 },
  },
  {
    name: 'Qwen2.5-Coder-3B-Instruct',
    label: 'Qwen2.5 Coder 3B',
    lib: 'Qwen2.5-3B-Instruct',
    parameters: 3.09e9,
    licence: 'Qwen Research License',
    memory: { q4f16_1: 2504.76, q4f32_1: 2893.64 },
  },
  {
    name: 'Qwen2.5-Coder-7B-Instruct',
    label: 'Qwen2.5 Coder 7B',
    lib: 'Qwen2-7B-Instruct',
    parameters: 7.61e9,
    licence: apache,
    memory: { q4f16_1: 5106.67, q4f32_1: 5900.09 },
  },
  {
    name: 'Qwen3-0.6B',
    label: 'Qwen3 0.6B',
    parameters: 0.6e9,
    licence: apache,
    memory: { q4f16_1: 1403.34, q4f32_1: 1924.98 },
  },
  {
    name: 'Qwen3-1.7B',
    label: 'Qwen3 1.7B',
    parameters: 1.7e9,
    licence: apache,
    memory: { q4f16_1: 2036.66, q4f32_1: 2635.44 },
  },
  {
    name: 'Qwen3-4B',
    label: 'Qwen3 4B',
    parameters: 4.02e9,
    licence: apache,
    memory: { q4f16_1: 3431.59, q4f32_1: 4327.71 },
  },
  {
    name: 'Qwen3-8B',
    label: 'Qwen3 8B',
    parameters: 8.19e9,
    licence: apache,
    memory: { q4f16_1: 5695.78, q4f32_1: 6852.55 },
  },
  {
    name: 'Qwen3.5-0.8B',
    label: 'Qwen3.5 0.8B',
    parameters: 0.8e9,
    overrides: { max_history_size: 1 },
    memory: { q4f16_1: 1629.49, q4f32_1: 1894.19 },
  },
  {
    name: 'Qwen3.5-2B',
    label: 'Qwen3.5 2B',
    parameters: 2e9,
    overrides: { max_history_size: 1 },
    memory: { q4f16_1: 2245.44, q4f32_1: 2591.55 },
  },
  {
    name: 'Qwen3.5-4B',
    label: 'Qwen3.5 4B',
    parameters: 4e9,
    overrides: { max_history_size: 1 },
    memory: { q4f16_1: 3867.82, q4f32_1: 4680.36 },
  },
  {
    name: 'Llama-3.2-1B-Instruct',
    label: 'Llama 3.2 1B',
    parameters: 1.24e9,
    licence: llama,
    memory: { q4f16_1: 879.04, q4f32_1: 1128.82 },
  },
  {
    name: 'Llama-3.2-3B-Instruct',
    label: 'Llama 3.2 3B',
    parameters: 3.21e9,
    licence: llama,
    memory: { q4f16_1: 2263.69, q4f32_1: 2951.51 },
  },
  {
    name: 'SmolLM2-135M-Instruct',
    label: 'SmolLM2 135M',
    parameters: 135e6,
    licence: apache,
    memory: { q0f16: 359.69, q0f32: 719.38 },
  },
  {
    name: 'SmolLM2-360M-Instruct',
    label: 'SmolLM2 360M',
    parameters: 362e6,
    licence: apache,
    memory: { q4f16_1: 376.06, q4f32_1: 579.61 },
  },
  {
    name: 'SmolLM2-1.7B-Instruct',
    label: 'SmolLM2 1.7B',
    parameters: 1.71e9,
    licence: apache,
    memory: { q4f16_1: 1774.19, q4f32_1: 2692.38 },
  },
  {
    name: 'DeepSeek-R1-Distill-Qwen-7B',
    label: 'DeepSeek R1 Distill Qwen 7B',
    parameters: 7.62e9,
    licence: 'MIT',
    lib: 'Qwen2-7B-Instruct',
    memory: { q4f16_1: 5106.67, q4f32_1: 5900.09 },
  },
  {
    name: 'DeepSeek-R1-Distill-Llama-8B',
    label: 'DeepSeek R1 Distill Llama 8B',
    parameters: 8.03e9,
    lib: 'Llama-3_1-8B-Instruct',
    memory: { q4f16_1: 5001, q4f32_1: 6101.01 },
  },
  {
    name: 'Phi-3.5-mini-instruct',
    label: 'Phi 3.5 mini',
    parameters: 3.82e9,
    licence: 'MIT',
    memory: { q4f16_1: 3672.07, q4f32_1: 5483.12 },
  },
  {
    name: 'Phi-4-mini-instruct',
    label: 'Phi 4 mini',
    parameters: 3.84e9,
    licence: 'MIT',
    memory: { q4f16_1: 3437.58, q4f32_1: 4220.59 },
  },
  {
    name: 'gemma3-1b-it',
    label: 'Gemma 3 1B',
    parameters: 1e9,
    licence: gemma,
    memory: { q4f16_1: 711.07 },
  },
  {
    name: 'gemma-2-2b-it',
    label: 'Gemma 2 2B',
    parameters: 2.61e9,
    licence: gemma,
    memory: { q4f16_1: 1895.3, q4f32_1: 2508.75 },
  },
];

/** What is said of weights whose licence nobody here has read. */
export const unknownLicence = said`see the model card`;

/** The models of web-llm 0.2.86 worth drawing programs from; a test holds them to its own list. */
export const webLlmModels: readonly WebLlmModel[] = families.flatMap((family) =>
  (Object.keys(family.memory) as Quantisation[]).map((quantisation) =>
    modelOf(family, quantisation),
  ),
);

function modelOf(family: Family, quantisation: Quantisation): WebLlmModel {
  const { name, label, parameters, licence = unknownLicence, lib = name } = family;
  const id = `${name}-${quantisation}-MLC`;
  const card = `https://huggingface.co/mlc-ai/${id}`;
  return {
    id,
    label: `${label} ${quantisation.replace('_1', '')}`,
    parameters,
    licence,
    card,
    estimatedBytes: estimateBytes(parameters, quantisation),
    record: {
      model: card,
      model_id: id,
      model_lib: `${libraries}${lib}-${quantisation}_cs1k-webgpu.wasm`,
      vram_required_MB: family.memory[quantisation] ?? 0,
      overrides: { context_window_size: 4096, ...family.overrides },
    },
  };
}
