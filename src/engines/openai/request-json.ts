import { defined } from '../shared/defined.ts';
import { RequestFailure } from './failure.ts';
import { retryAfterMs } from './retry-after.ts';
import { looksLikeHtml, serverWords } from './server-words.ts';

export interface JsonRequest {
  readonly url: string;
  /** Absent for a GET. */
  readonly body?: unknown;
  readonly apiKey?: string | undefined;
  readonly timeoutMs: number;
  readonly fetch: typeof fetch;
}

/**
 * Sends one request and gives its answer, parsed. Throws a `RequestFailure` where there is none, and
 * the signal's reason at once when it aborts, which ends the request on the server too.
 */
export async function requestJson(request: JsonRequest, signal: AbortSignal): Promise<unknown> {
  signal.throwIfAborted();
  const stop = new AbortController();
  const forward = () => {
    stop.abort(signal.reason);
  };
  const tooLate = new RequestFailure({ kind: 'timed-out', limitMs: request.timeoutMs });
  const timer = setTimeout(() => {
    stop.abort(tooLate);
  }, request.timeoutMs);
  signal.addEventListener('abort', forward, { once: true });
  try {
    return await readJson(await send(request, stop.signal));
  } catch (error) {
    // Whoever ended it says why.
    throw stop.signal.aborted ? stop.signal.reason : error;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', forward);
  }
}

async function send(request: JsonRequest, signal: AbortSignal): Promise<Response> {
  const { url, body, fetch } = request;
  try {
    return await fetch(url, {
      method: body === undefined ? 'GET' : 'POST',
      headers: headersOf(request),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal,
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      // Followed, a redirect could take prompts to another host, and turns a POST into a GET.
      redirect: 'manual',
    });
  } catch (cause) {
    throw new RequestFailure({ kind: 'unreachable', cause });
  }
}

function headersOf({ body, apiKey }: JsonRequest): Record<string, string> {
  return {
    Accept: 'application/json',
    ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    ...(apiKey ? { Authorization: `Bearer ${apiKey}` } : {}),
  };
}

async function readJson(response: Response): Promise<unknown> {
  if (isRedirect(response)) throw new RequestFailure({ kind: 'redirected' });
  const text = await readText(response);
  if (!response.ok) throw new RequestFailure(statusFailure(response, text));
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    const isJson = response.headers.get('content-type')?.includes('json') === true;
    // What calls itself JSON and is none was cut off on the way.
    if (isJson && !looksLikeHtml(text)) throw new RequestFailure({ kind: 'cut-off', cause });
    throw new RequestFailure({ kind: 'not-json', text });
  }
}

async function readText(response: Response): Promise<string> {
  try {
    return await response.text();
  } catch (cause) {
    throw new RequestFailure({ kind: 'cut-off', cause });
  }
}

const isRedirect = ({ type, status }: Response): boolean =>
  type === 'opaqueredirect' || (status >= 300 && status < 400);

function statusFailure({ status, headers }: Response, text: string) {
  const pause = retryAfterMs(headers, text, Date.now());
  const failure = { kind: 'status', status, said: serverWords(text) } as const;
  return { ...failure, ...defined({ retryAfterMs: pause }) };
}
