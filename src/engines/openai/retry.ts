import { RequestFailure, type Failure } from './failure.ts';

/** How often, and after which pauses, a request is sent again. */
export interface RetryPolicy {
  /** Tries after the first one. */
  readonly retries: number;
  /** Longest pause before the second try, in ms; it doubles with every further one. */
  readonly firstPauseMs: number;
  readonly longestPauseMs: number;
  /** A server that asks for a longer pause than this, in ms, is not waited for. */
  readonly patienceMs: number;
}

export const defaultRetry: RetryPolicy = {
  retries: 6,
  firstPauseMs: 1000,
  longestPauseMs: 30_000,
  patienceMs: 300_000,
};

/**
 * The pause before try number `tried + 1`, in ms, or undefined where trying again is of no use.
 * Exponential with "equal jitter": half of it is certain, half random, so that requests that failed
 * together do not come back together. What the server asks for is a lower bound.
 */
export function pauseBefore(
  tried: number,
  failure: Failure,
  policy: RetryPolicy,
  random: () => number,
): number | undefined {
  if (tried > triesFor(failure, policy)) return undefined;
  const ceiling = Math.min(policy.longestPauseMs, policy.firstPauseMs * 2 ** (tried - 1));
  const asked = failure.kind === 'status' ? (failure.retryAfterMs ?? 0) : 0;
  if (asked > policy.patienceMs) return undefined;
  return asked + (ceiling / 2) * (1 + random());
}

function triesFor(failure: Failure, { retries }: RetryPolicy): number {
  // Waiting for a slow answer costs minutes each time: it gets one more chance.
  if (failure.kind === 'timed-out') return Math.min(retries, 1);
  return isPassing(failure) ? retries : 0;
}

/** Whether the same request may well succeed later. */
function isPassing(failure: Failure): boolean {
  if (failure.kind === 'unreachable' || failure.kind === 'cut-off') return true;
  if (failure.kind !== 'status') return false;
  const { status, said } = failure;
  if (isUsedUp(said.code, said.message)) return false;
  return [408, 425, 429].includes(status) || (status >= 500 && status !== 501 && status !== 505);
}

/** A quota that no waiting brings back: OpenAI answers 429 to that too. */
export const isUsedUp = (code: string, message: string): boolean =>
  /insufficient_quota|billing|credit/.test(code) ||
  /exceeded your current quota|insufficient (credits?|balance|quota|funds)/i.test(message);

/** Whether a failure means that everybody should hold back for a while, not this request alone. */
export const isOverload = (failure: Failure): boolean =>
  failure.kind === 'status' && (failure.status === 429 || failure.status === 503);

/** The failure in what was thrown; throws on what is no failure of a request. */
export function failureIn(error: unknown): Failure {
  if (error instanceof RequestFailure) return error.failure;
  throw error;
}
