import type { StopReason } from '../../../core/sampling/completion.ts';
import { UnusableAnswer } from './unusable-answer.ts';

const reasons: ReadonlyMap<string, StopReason> = new Map([
  ...['stop', 'eos', 'eos_token', 'stop_sequence', 'end_turn', 'tool_calls', 'function_call'].map(
    (reason) => [reason, 'stop'] as const,
  ),
  ...['length', 'max_tokens', 'model_length'].map((reason) => [reason, 'length'] as const),
]);

/** The server gave up in the middle: what it had by then is no sample. */
const broken = new Set(['error', 'abort', 'cancelled']);

/**
 * A `finish_reason` in our words; undefined where it is missing or unknown. Throws an
 * `UnusableAnswer` where it says that the answer is not what the model wanted to say.
 */
export function readStopReason(reason: string | null | undefined): StopReason | undefined {
  if (reason == null) return undefined;
  if (reason === 'content_filter') throw new UnusableAnswer({ kind: 'withheld' });
  if (broken.has(reason)) throw new UnusableAnswer({ kind: 'cut-off', cause: new Error(reason) });
  return reasons.get(reason);
}
