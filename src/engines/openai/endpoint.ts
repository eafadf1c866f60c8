import { said } from '../../core/said.ts';
import { engineError } from './engine-error.ts';
import type { RetryPolicy } from './retry.ts';

/** Where samples are drawn: somebody's server that speaks OpenAI's interface, and how to use it. */
export interface Endpoint {
  /** As the user typed it: `localhost:11434`, `https://llm.example/v1/`. */
  readonly url: string;
  /** As the endpoint names it. */
  readonly model: string;
  /** Kept in memory and sent in a header; nothing here writes it down. */
  readonly apiKey?: string | undefined;
  /** Requests in flight at once, over all problems; 4 unless said otherwise. */
  readonly concurrency?: number;
  /**
   * Samples asked for in one request, 1 unless said otherwise. More of them save the price of the
   * prompt where it is billed, but arrive together, and a failed request loses all of them.
   */
  readonly samplesPerRequest?: number;
  /** Longest wait for one answer, in ms; ten minutes unless said otherwise. */
  readonly timeoutMs?: number;
  readonly retry?: Partial<RetryPolicy>;
}

export const defaultConcurrency = 4;
export const defaultTimeoutMs = 600_000;

/**
 * The key without the blanks that come along when it is copied; undefined where there is none.
 * Throws an `EngineError` for what no header can carry, which browsers refuse without a reason.
 */
export function keyOf({ apiKey = '' }: Pick<Endpoint, 'apiKey'>): string | undefined {
  const key = apiKey.trim();
  if (!/^[\x21-\x7e]*$/.test(key)) {
    throw engineError(
      said`The key contains a blank or a letter that no key has: copy it again, and nothing else.`,
    );
  }
  return key === '' ? undefined : key;
}
