import { said } from '../core/said.ts';
import { chunksOf } from '../formats/bytes/chunks.ts';
import { ImportError } from '../formats/import-error.ts';
import type { OpenSource } from './open-source.ts';
import { rawUrl } from './raw-url.ts';

/** Fetches data without cookies or referrer; throws an `ImportError` that says what went wrong. */
export async function fetchData(address: string, signal?: AbortSignal): Promise<OpenSource> {
  const url = rawUrl(address);
  const name = fileNameOf(url) || address;
  const response = await request(url, name, signal);
  if (!response.ok) throw new ImportError({ file: name }, statusReason(response));
  if (!response.body) throw new ImportError({ file: name }, said`is empty.`);
  const length = Number(response.headers.get('Content-Length') ?? 0);
  const chunks = readBody(response.body, name, signal);
  return { name, chunks, ...(length > 0 && { total: length }) };
}

async function request(url: URL, file: string, signal?: AbortSignal): Promise<Response> {
  try {
    const options = { credentials: 'omit', referrerPolicy: 'no-referrer' } as const;
    return await fetch(url, signal ? { ...options, signal } : options);
  } catch (cause) {
    signal?.throwIfAborted();
    const why = said`Either this device is offline, or ${url.host} does not let other pages read it`;
    const reason = said`could not be fetched. ${why}: download it there and import the file.`;
    throw new ImportError({ file }, reason, { cause });
  }
}

async function* readBody(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  file: string,
  signal?: AbortSignal,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  try {
    yield* chunksOf(body);
  } catch (cause) {
    signal?.throwIfAborted();
    throw new ImportError({ file }, said`stopped arriving: the connection was lost. Try again.`, {
      cause,
    });
  }
}

function statusReason({ status }: Response): string {
  if (status === 404) return said`was not found there (404). Check the address.`;
  if (status === 401 || status === 403) {
    return said`may not be read without signing in (${status}). Download it there and import the file.`;
  }
  return said`could not be fetched: the server answered with status ${status}.`;
}

function fileNameOf(url: URL): string {
  const last = url.pathname.split('/').findLast((part) => part !== '') ?? '';
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
