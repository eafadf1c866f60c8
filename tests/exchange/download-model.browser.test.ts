import { beforeEach, describe, expect, test } from 'vitest';
import { DownloadError } from '../../src/exchange/download-error.ts';
import { downloadModel, type DownloadProgress } from '../../src/exchange/download-model.ts';
import { storageError } from '../../src/storage/storage-error.ts';
import { ModelFiles } from '../../src/storage/model-files/model-files.ts';

const url = 'https://models.example/tiny.gguf';
const content = Uint8Array.from({ length: 1000 }, (_, i) => (i * 7 + (i >> 3)) & 255);

/** What a server does with request number 0, 1, 2 … instead of giving what was asked for. */
interface Manners {
  /** Breaks the connection after so many bytes. */
  readonly cutAfter?: number;
  readonly status?: number;
  /** Does not answer at all. */
  readonly isAway?: boolean;
  readonly noParts?: boolean;
  readonly version?: string;
  readonly noLength?: boolean;
}

let asked: string[];
let files: ModelFiles;
beforeEach(async () => {
  asked = [];
  const root = await navigator.storage.getDirectory();
  const name = `test-${crypto.randomUUID()}`;
  files = new ModelFiles(() => root.getDirectoryHandle(name, { create: true }));
});

/** A server with the file, as `fetch` sees it. */
function serving(manners: readonly Manners[]): typeof fetch {
  return (_, init) => {
    const range = new Headers(init?.headers).get('Range') ?? '';
    const manner = manners[asked.length] ?? {};
    asked.push(range);
    return manner.isAway
      ? Promise.reject(new TypeError('Failed to fetch'))
      : Promise.resolve(answer(range, manner));
  };
}

const usual = { noParts: false, version: '"one"', noLength: false, cutAfter: Infinity };

function answer(range: string, { status, ...manner }: Manners): Response {
  if (status !== undefined) return new Response(null, { status });
  const { noParts, version, noLength, cutAfter } = { ...usual, ...manner };
  const { length } = content;
  const from = noParts ? 0 : Number(/^bytes=(\d+)-$/.exec(range)?.[1] ?? 0);
  if (from >= length) return new Response(null, { status: 416 });
  const headers = new Headers({ ETag: version });
  if (from > 0) headers.set('Content-Range', `bytes ${from}-${length - 1}/${length}`);
  else if (!noLength) headers.set('Content-Length', String(length));
  return new Response(bodyFrom(from, cutAfter), { status: from > 0 ? 206 : 200, headers });
}

function bodyFrom(from: number, cutAfter: number): ReadableStream {
  let at = from;
  return new ReadableStream({
    pull(controller) {
      if (at - from >= cutAfter) {
        controller.error(new TypeError('network error'));
        return;
      }
      const to = Math.min(at + 90, content.length, from + cutAfter);
      controller.enqueue(content.slice(at, to));
      at = to;
      if (at === content.length) controller.close();
    },
  });
}

async function download(manners: readonly Manners[], signal = new AbortController().signal) {
  const told: DownloadProgress[] = [];
  await downloadModel(files, url, {
    signal,
    onProgress: (progress) => told.push(progress),
    fetch: serving(manners),
    pause: () => Promise.resolve(),
    segmentBytes: 200,
  });
  return told;
}

const stored = async (): Promise<Uint8Array> => {
  const blob = await files.blob(url);
  if (!blob) throw new Error('the file is not whole');
  return new Uint8Array(await blob.arrayBuffer());
};

describe('downloadModel', () => {
  test('downloadModel(url) brings the whole file, and tells how far it is', async () => {
    const told = await download([]);
    expect(await stored()).toEqual(content);
    expect(told.at(-1)).toEqual({ storedBytes: 1000, totalBytes: 1000, isWaiting: false });
    expect(told.map(({ storedBytes }) => storedBytes)).toEqual(
      told.map(({ storedBytes }) => storedBytes).toSorted((a, b) => a - b),
    );
    await download([]);
    expect(asked, 'what is here is not asked for again').toEqual(['']);
  });

  test('a connection that breaks is taken up where it broke', async () => {
    const told = await download([{ cutAfter: 430 }, { isAway: true }, { cutAfter: 7 }]);
    expect(await stored()).toEqual(content);
    expect(asked).toEqual(['', 'bytes=430-', 'bytes=430-', 'bytes=437-']);
    expect(told.filter(({ isWaiting }) => isWaiting)).toHaveLength(3);
  });

  test('a stopped download goes on where it was, in a later page too', async () => {
    const abort = new AbortController();
    const stopped = downloadModel(files, url, {
      signal: abort.signal,
      onProgress: ({ storedBytes }) => {
        if (storedBytes > 500) abort.abort();
      },
      fetch: serving([]),
      segmentBytes: 200,
    });
    await expect(stopped).rejects.toThrow();
    const before = await files.find(url);
    expect(before).toMatchObject({ totalBytes: 1000, isComplete: false });
    expect(before?.storedBytes).toBeGreaterThan(300);
    await download([]);
    expect(await stored()).toEqual(content);
    expect(asked.at(-1)).toBe(`bytes=${before?.storedBytes ?? 0}-`);
  });

  test.each<[string, readonly Manners[]]>([
    ['gives no parts', [{ cutAfter: 430 }, { noParts: true }]],
    ['has another version by now', [{ cutAfter: 430 }, { version: '"two"' }, { version: '"two"' }]],
    ['does not say how long the file is', [{ noLength: true }]],
    ['is in trouble', [{ status: 503 }, { cutAfter: 300 }, { status: 500 }]],
  ])('downloadModel(url) from a server that %s still gives the file', async (_, manners) => {
    await download(manners);
    expect(await stored()).toEqual(content);
  });

  test.each([
    [404, /^tiny\.gguf was not found: check the address/],
    [401, /^tiny\.gguf is only given to those who are signed in/],
    [403, /^tiny\.gguf is not given to this page/],
    [418, /models\.example answered with status 418/],
  ])('downloadModel(url) that is refused with %i says what to do', async (status, reason) => {
    const error: unknown = await download([{ status }]).catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(DownloadError);
    expect(String(error).replace('DownloadError: ', '')).toMatch(reason);
  });

  test('downloadModel(url) gives up a server that never answers, and keeps what there is', async () => {
    const away = Array.from({ length: 40 }, () => ({ isAway: true }));
    await expect(download([{ cutAfter: 430 }, ...away])).rejects.toThrow(
      /models\.example does not answer\. .*What has arrived is kept\.$/,
    );
    expect((await files.find(url))?.storedBytes).toBe(430);
  });

  test('a full disk is a clear error; what is here stays', async () => {
    const full = new DOMException('no room', 'QuotaExceededError');
    const append = files.append.bind(files);
    let left = 2;
    files.append = (source, bytes) =>
      left-- > 0 ? append(source, bytes) : Promise.reject(storageError('full', full));
    await expect(download([])).rejects.toThrow(/full.*Everything stored before is intact/);
    expect((await files.find(url))?.storedBytes).toBeGreaterThanOrEqual(400);
  });
});

test('a second tab is told that the first one downloads the file', async () => {
  const first = download([{ cutAfter: 300 }]);
  await expect(download([])).rejects.toThrow('Another tab is downloading this file.');
  await first;
  expect(await stored()).toEqual(content);
});

describe('ModelFiles', () => {
  test('list() tells whole files and parts; remove(…) deletes them', async () => {
    await download([]);
    await files.note({ source: 'other', totalBytes: 10 });
    await files.append('other', [new TextEncoder().encode('abc')]);
    const listed = await files.list();
    expect(listed.toSorted((a, b) => b.storedBytes - a.storedBytes)).toMatchObject([
      { source: url, storedBytes: 1000, isComplete: true, version: '"one"' },
      { source: 'other', storedBytes: 3, totalBytes: 10, isComplete: false },
    ]);
    expect(await files.blob('other')).toBeUndefined();
    await files.remove('other');
    await files.remove('never was there');
    expect(await files.list()).toHaveLength(1);
  });
});
