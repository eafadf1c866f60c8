import type { LlamaPlan } from './llama.ts';
import type { GgufHeader } from './gguf-header.ts';

/** Tokens set aside for a prompt, with its examples, before any has been seen. */
const promptTokens = 1024;
/** More read the prompt more often than they gain: `npm run bench -- wllama`. */
const mostSlots = 4;
/** What keys and values may take when more slots would need more. */
const cacheLimit = 512 * 2 ** 20;
/** Where a file does not say: as much as a model of 7 billion weights needs. */
const unknownBytesPerToken = 128 * 1024;

type Planned = Pick<LlamaPlan, 'context' | 'slots'>;

/**
 * How much context there is and how many samples share it: as many as their keys and values leave
 * room for, and one in any case.
 */
export function planContext(header: PlannedModel, maxTokens: number): Planned {
  const trained = header.contextLength ?? Infinity;
  const each = Math.min(roundUp(maxTokens + promptTokens), trained);
  const fitting = Math.floor(cacheLimit / (each * bytesPerToken(header)));
  const slots = Math.max(1, Math.min(mostSlots, fitting));
  return { slots, context: slots * each };
}

/** What planning looks at. */
export type PlannedModel = Pick<GgufHeader, 'contextLength' | 'cacheBytesPerToken'>;

/** Bytes that keys and values of one token take; a high guess where the file does not say. */
const bytesPerToken = ({ cacheBytesPerToken }: PlannedModel): number =>
  cacheBytesPerToken ?? unknownBytesPerToken;

/** Bytes that keys and values take under a plan. */
export const cacheSize = (header: PlannedModel, { context }: Planned): number =>
  context * bytesPerToken(header);

const roundUp = (tokens: number): number => Math.ceil(tokens / 256) * 256;
