import { isFull } from './explain.ts';
import type { LlamaFailure, LlamaRequest } from './llama.ts';

/** How a sample is tried: more carefully after each failure that care can help. */
export interface Attempt {
  readonly manner: LlamaRequest['manner'];
  readonly alone: boolean;
}

/** How every sample is tried first. */
export const firstAttempt: Attempt = { manner: 'whole', alone: false };

/**
 * How to try again what failed like this; undefined where care does not help.
 *
 * A crash takes every sample under way with it, and a full context too, without a word on whose fault
 * it was: each is drawn alone then, and what fails alone is to blame.
 */
export function nextAttempt(tried: Attempt, failure: LlamaFailure): Attempt | undefined {
  if (failure.kind === 'unwritable') {
    return tried.manner === 'whole' ? { ...tried, manner: 'pieces' } : undefined;
  }
  const mayBeOthers = failure.kind === 'dead' || isFull(failure);
  return mayBeOthers && !tried.alone ? { ...tried, alone: true } : undefined;
}
