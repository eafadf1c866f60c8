import { baseUrls } from './base-urls.ts';
import { defaultTimeoutMs, keyOf, type Endpoint } from './endpoint.ts';
import { explain } from './explain.ts';
import type { Failure } from './failure.ts';
import { listModels } from './list-models.ts';
import { thisPlace, type PagePlace } from './page-place.ts';

/** Where an endpoint's interface lies, and which models it lists; absent where it lists none. */
export interface Connection {
  readonly base: string;
  readonly models?: readonly string[];
}

/** What reaches out of this folder; tests put their own in its place. */
export interface Outside {
  readonly fetch: typeof fetch;
  readonly place: PagePlace;
}

/** The fetch and the place of the page or worker that asks. */
export const thisOutside = (): Outside => ({
  // Called as a method of something else, the browser's own refuses.
  fetch: (...request) => fetch(...request),
  place: thisPlace(),
});

interface Attempt {
  readonly base: string;
  readonly failure: Failure;
}

/** A list that takes longer than this will not come. */
const listTimeoutMs = 20_000;

/**
 * Finds the interface of an endpoint and asks for its models, sending no prompt. Throws an
 * `EngineError` that says what to do, or the signal's reason when it aborts.
 */
export async function connect(
  endpoint: Omit<Endpoint, 'model'>,
  signal: AbortSignal,
  outside = thisOutside(),
): Promise<Connection> {
  const bases = baseUrls(endpoint.url);
  const apiKey = keyOf(endpoint);
  const timeoutMs = Math.min(endpoint.timeoutMs ?? defaultTimeoutMs, listTimeoutMs);
  const attempts: Attempt[] = [];
  for (const base of bases) {
    const { fetch } = outside;
    const listed = await listModels({ base, apiKey, timeoutMs, fetch }, signal);
    if ('models' in listed) return { base, models: listed.models };
    attempts.push({ base, failure: listed.failure });
    if (!isElsewhere(listed.failure)) break;
  }
  const unlisted = attempts.find(({ failure }) => hasNoList(failure));
  if (unlisted) return { base: unlisted.base };
  throw await explainAll(attempts, apiKey, outside);
}

/** Whether a failure only says that the interface is not at this address. */
const isElsewhere = (failure: Failure): boolean =>
  ['not-json', 'odd-answer', 'redirected'].includes(failure.kind) ||
  (failure.kind === 'status' && [404, 405, 501].includes(failure.status));

/** An interface without a list says so in JSON; a wrong address usually says it with a page. */
const hasNoList = (failure: Failure): boolean =>
  failure.kind === 'status' && isElsewhere(failure) && !failure.said.html;

/** The last address tells most where it got further than the ones before, else the first. */
function explainAll(attempts: readonly Attempt[], apiKey: string | undefined, outside: Outside) {
  const telling = attempts.find(({ failure }) => !isElsewhere(failure)) ?? attempts[0];
  if (!telling) throw new Error('There was no address to try.');
  return explain(telling.failure, { base: telling.base, model: '', apiKey, ...outside });
}
