import { said } from '../core/said.ts';
import type { StoredFile } from '../storage/model-files/stored-file.ts';
import { ConnectionLost, DownloadError } from './download-error.ts';

/** A download that has begun to answer. */
export interface OpenedDownload {
  readonly body: ReadableStream<Uint8Array<ArrayBuffer>>;
  /** Where its bytes begin: behind those that are here, or 0 where it has to start again. */
  readonly from: number;
  readonly totalBytes: number | undefined;
  readonly version: string | undefined;
}

interface Access {
  readonly signal: AbortSignal;
  readonly fetch?: typeof fetch;
}

/**
 * Asks for what is missing of a file. A server that gives another version, or no parts, gives the
 * whole file, from 0. Throws a `DownloadError` for an answer that no waiting makes better.
 */
export async function openDownload(
  url: string,
  known: StoredFile | undefined,
  access: Access,
): Promise<OpenedDownload> {
  const response = await request(url, known?.storedBytes ?? 0, access);
  // More was asked for than there is: the file is another one by now.
  if (response.status === 416) return openDownload(url, undefined, access);
  if (isTrouble(response)) throw new ConnectionLost(`status ${response.status}`);
  if (!response.ok || !response.body) throw refusal(url, response);
  const opened = describe(response, response.body);
  if (opened.from === 0 || continues(opened, known)) return opened;
  await response.body.cancel();
  return openDownload(url, undefined, access);
}

const request = (url: string, from: number, { signal, fetch: get = fetch }: Access) =>
  get(url, {
    signal,
    ...{ credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' },
    headers: from > 0 ? { Range: `bytes=${from}-` } : {},
  });

/** Whether a server says that it may do better later. */
const isTrouble = ({ status }: Response): boolean => status === 408 || status >= 500;

function describe(
  { status, headers }: Response,
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
): OpenedDownload {
  const version = headers.get('ETag') ?? headers.get('Last-Modified') ?? undefined;
  const part = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(headers.get('Content-Range') ?? '');
  if (status !== 206 || !part) return { body, from: 0, totalBytes: lengthOf(headers), version };
  const [, from, total] = part;
  const totalBytes = total === '*' ? undefined : Number(total);
  return { body, from: Number(from), totalBytes, version };
}

/** With a content coding the length is that of what travels, not of the file. */
function lengthOf(headers: Headers): number | undefined {
  const isPlain = (headers.get('Content-Encoding') ?? 'identity') === 'identity';
  const length = headers.get('Content-Length');
  return isPlain && length !== null ? Number(length) : undefined;
}

/** Whether the bytes follow those that are here, of the same file. */
const continues = (
  { from, totalBytes, version }: OpenedDownload,
  known: StoredFile | undefined,
): boolean =>
  from === known?.storedBytes && totalBytes === known.totalBytes && version === known.version;

const sentences: Readonly<Record<number, (name: string) => string>> = {
  401: (name) =>
    said`${name} is only given to those who are signed in: download it there and choose it from this device.`,
  403: (name) =>
    said`${name} is not given to this page, or only to those who have agreed to its terms: download it there and choose it from this device.`,
  404: (name) => said`${name} was not found: check the address, upper and lower case included.`,
  429: (name) => said`${name} was asked for too often: wait a few minutes and resume.`,
};

function refusal(url: string, { status }: Response): DownloadError {
  const { host, pathname } = new URL(url);
  const name = decodeURIComponent(pathname.split('/').at(-1) ?? '');
  return new DownloadError(
    sentences[status]?.(name) ??
      said`${name} could not be fetched: ${host} answered with status ${status}.`,
  );
}
