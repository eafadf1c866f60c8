import type { EngineModel } from '../engine.ts';
import type { GgufHeader } from './gguf-header.ts';
import { cacheSize, planContext } from './plan.ts';

/** The library's own code and its buffers for one step. */
const workspaceBytes = 200 * 2 ** 20;
/** The longest answers asked of a model whose context would allow more. */
const longestAnswer = 4096;
/** Answers for which the memory is reckoned; longer ones take more, or fewer at once. */
const usualAnswer = 512;

/** What a GGUF file is to somebody who chooses among models. `bytes` is of all its parts. */
export function ggufModel(
  { id, label, bytes, gpu = false }: GgufFile,
  header: GgufHeader,
): EngineModel {
  const { contextLength = longestAnswer, quantisation, hasChatTemplate } = header;
  const cache = cacheSize(header, planContext(header, usualAnswer));
  return {
    id,
    label,
    ...(quantisation !== undefined && { note: quantisation }),
    bytes,
    // Half of a short context is left to the prompt.
    maxTokens: Math.max(1, Math.min(longestAnswer, contextLength >> 1)),
    // A base model may carry a template too, but a model without one was not made to answer.
    madeFor: hasChatTemplate ? 'chat' : 'completion',
    needs: {
      memoryBytes: bytes + cache + workspaceBytes,
      webGpu: gpu ? 'where-present' : 'never',
      f16: false,
    },
  };
}

/** A file, or the parts of one, by what people call it. */
export interface GgufFile {
  readonly id: string;
  readonly label: string;
  readonly bytes: number;
  readonly gpu?: boolean;
}
