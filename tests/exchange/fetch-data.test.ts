import { afterEach, describe, expect, test, vi } from 'vitest';
import { fetchData } from '../../src/exchange/fetch-data.ts';
import { rawUrl } from '../../src/exchange/raw-url.ts';
import { collect, messageOf } from '../formats/as-chunks.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});
const answer = (make: () => Response) => {
  const fetched = vi.fn<typeof fetch>(() => Promise.resolve(make()));
  vi.stubGlobal('fetch', fetched);
  return fetched;
};
const address = 'https://example.org/data/my%20set.jsonl?x=1';

describe('fetchData(address)', () => {
  test('gives name, bytes and length, and sends neither cookies nor referrer', async () => {
    const fetched = answer(() => new Response('{}', { headers: { 'Content-Length': '2' } }));
    const source = await fetchData(address);
    expect(source).toMatchObject({ name: 'my set.jsonl', total: 2 });
    expect(await collect(source.chunks)).toEqual([new TextEncoder().encode('{}')]);
    const options = fetched.mock.calls[0]?.[1];
    expect(options).toEqual({ credentials: 'omit', referrerPolicy: 'no-referrer' });
  });

  test.each([
    [404, 'my set.jsonl: was not found there (404). Check the address.'],
    [403, 'my set.jsonl: may not be read without signing in (403).'],
    [500, 'my set.jsonl: could not be fetched: the server answered with status 500.'],
  ])('tells what status %i means', async (status, message) => {
    answer(() => new Response('', { status }));
    expect(await messageOf(fetchData(address))).toContain(message);
  });

  test('tells what can be done where the network or the server refuses', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    expect(await messageOf(fetchData(address))).toBe(
      'my set.jsonl: could not be fetched. Either this device is offline, or example.org does not ' +
        'let other pages read it: download it there and import the file.',
    );
  });

  test('tells a lost connection, and passes on an abort', async () => {
    answer(
      () =>
        new Response(
          new ReadableStream({
            pull: (controller) => {
              controller.error(new TypeError('network error'));
            },
          }),
        ),
    );
    const { chunks } = await fetchData(address);
    expect(await messageOf(collect(chunks))).toContain('stopped arriving: the connection was lost');
    const aborted = await fetchData(address, AbortSignal.abort());
    await expect(collect(aborted.chunks)).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('rawUrl(address)', () => {
  test.each([
    [
      'https://github.com/openai/human-eval/blob/master/data/HumanEval.jsonl.gz',
      'https://raw.githubusercontent.com/openai/human-eval/master/data/HumanEval.jsonl.gz',
    ],
    [
      'https://github.com/o/r/raw/main/a.jsonl',
      'https://raw.githubusercontent.com/o/r/main/a.jsonl',
    ],
    [
      'https://huggingface.co/datasets/o/r/blob/main/a',
      'https://huggingface.co/datasets/o/r/resolve/main/a',
    ],
    ['  https://example.org/blob/a.jsonl ', 'https://example.org/blob/a.jsonl'],
  ])('turns %s into the data', (page, data) => {
    expect(rawUrl(page).href).toBe(data);
  });

  test.each(['', 'HumanEval.jsonl', 'file:///etc/passwd', 'javascript:alert(1)', 'data:,x'])(
    'refuses %j',
    (text) => {
      expect(() => rawUrl(text)).toThrow(`${text}: is not a web address (https://...).`);
    },
  );
});
