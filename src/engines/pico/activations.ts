import type { Arena } from './arena.ts';
import type { PicoConfig } from './weights-header.ts';

/** Addresses of the activations of a batch, row after row. */
export interface Activations {
  /** The residual stream. */
  readonly x: number;
  readonly normalised: number;
  /** Query, key and value of each row. */
  readonly qkv: number;
  /** Of each row over prompt and own tokens, for one head at a time. */
  readonly scores: number;
  readonly mixed: number;
  readonly gateUp: number;
  readonly gated: number;
  readonly logits: number;
}

/** Makes room for `rows` rows. */
export function placeActivations(
  arena: Arena,
  { width, hidden, vocab, context }: PicoConfig,
  rows: number,
): Activations {
  const floats = (perRow: number) => arena.floats(rows * perRow);
  return {
    x: floats(width),
    normalised: floats(width),
    qkv: floats(3 * width),
    scores: floats(scoreWidth(context)),
    mixed: floats(width),
    gateUp: floats(2 * hidden),
    gated: floats(hidden),
    logits: floats(vocab),
  };
}

/** Floats in a row of scores: prompt and own part are each rounded up to a multiple of 8. */
export const scoreWidth = (context: number): number => roundUp(context) + 8;

/** The next multiple of 8: a panel holds that many positions. */
export const roundUp = (positions: number): number => (positions + 7) & ~7;
