import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asChunks, collect, messageOf, recordsOf } from './as-chunks.ts';
import { readText } from '../../src/formats/bytes/read-text.ts';
import { maxRecordChars } from '../../src/formats/json/raw-record.ts';

const bytes = (text: string, encoding: BufferEncoding = 'utf8') =>
  new Uint8Array(Buffer.from(text, encoding));
const gzip = (content: string | Uint8Array) => new Uint8Array(gzipSync(content));
const records = async (content: string | Uint8Array<ArrayBuffer>, size?: number) =>
  (await recordsOf(content, size)).map(({ record, line }) => [line, record]);

describe('readFileRecords(chunks) reads', () => {
  test.each([
    ['lines', '{"a":1}\n{"a":2}\n'],
    ['a last line without line feed', '{"a":1}\n{"a":2}'],
    ['CRLF', '{"a":1}\r\n{"a":2}\r\n'],
    ['a byte order mark', '\uFEFF{"a":1}\n{"a":2}\n'],
  ])('%s', async (_, text) => {
    expect(await records(text)).toEqual([
      [1, { a: 1 }],
      [2, { a: 2 }],
    ]);
  });

  test('blank lines as nothing, keeping the numbers of the others', async () => {
    expect(await records('\n  \n{"a":1}\r\n\r\n\n{"a":2}\n\n')).toEqual([
      [3, { a: 1 }],
      [6, { a: 2 }],
    ]);
  });

  test('an array, pretty-printed or not, with the line each record begins on', async () => {
    expect(await records('[{"a":1},{"a":{"b":[2]}}]')).toEqual([
      [1, { a: 1 }],
      [1, { a: { b: [2] } }],
    ]);
    expect(await records('\n[\n  {\n    "a": 1\n  },\n  {"a":\n 2}\n]\n')).toEqual([
      [3, { a: 1 }],
      [6, { a: 2 }],
    ]);
  });

  test('pretty-printed objects one after another', async () => {
    expect(await records('{\n  "a": 1\n}\n{\n  "a": 2\n}\n')).toEqual([
      [1, { a: 1 }],
      [4, { a: 2 }],
    ]);
    expect(await records('{"a": "é",\n"b":2}')).toEqual([[1, { a: 'é', b: 2 }]]);
  });

  test('a single object on a single line', async () => {
    expect(await records('{"a":1}')).toEqual([[1, { a: 1 }]]);
  });

  test('gzip by its content, also packed twice', async () => {
    expect(await records(gzip('{"a":1}\n'))).toEqual([[1, { a: 1 }]]);
    expect(await records(gzip(gzip('[{"a":1}]')))).toEqual([[1, { a: 1 }]]);
  });

  test('the same records from whatever chunks they come in, in either shape', async () => {
    const values = fc.array(fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue()), {
      minLength: 1,
      maxLength: 5,
    });
    const size = fc.integer({ min: 1, max: 40 });
    await fc.assert(
      fc.asyncProperty(values, size, fc.boolean(), async (raw, chunkSize, isArray) => {
        const lines = raw.map((value) => JSON.stringify(value));
        const text = isArray ? `[${lines.join(',')}]` : lines.join('\n');
        const read = await recordsOf(text, chunkSize);
        expect(read.map(({ record }) => JSON.stringify(record))).toEqual(
          raw.map((value) => JSON.stringify(JSON.parse(JSON.stringify(value)))),
        );
      }),
      { numRuns: 100 },
    );
  }, 60_000);
});

describe('readFileRecords(chunks) refuses', () => {
  test.each([
    ['an empty file', '', 'f: is empty.'],
    ['blank lines alone', '\n \r\n', 'f: has no records in it.'],
    ['an empty array', '[ ]', 'f: has no records in it.'],
    ['a byte order mark alone', '\uFEFF', 'f: has no records in it.'],
    ['a number', '1\n', 'f, line 1: must be a JSON object, found a number.'],
    ['a list in a list', '[{"a":1},\n[1]]', 'f, line 2: must be a JSON object, found a list.'],
    ['null', '{"a":1}\nnull\n', 'f, line 2: must be a JSON object, found null.'],
    [
      'a cut line',
      '{"a":1}\n{"a":"b',
      'f, line 2: is cut off: the file ends in the middle of a line.',
    ],
    [
      'a cut array',
      '[{"a":1},\n{"a":',
      'f, line 2: is cut off: the file ends before its JSON does.',
    ],
    [
      'a cut object',
      '{\n"a":1,\n"b":',
      'f, line 3: is cut off: the file ends before its JSON does.',
    ],
    [
      'NaN',
      '{"a": NaN}\n',
      'f, line 1: has NaN or Infinity, which JSON does not know. Write null or a string instead.',
    ],
  ])('%s', async (_, text, message) => {
    expect(await messageOf(recordsOf(text))).toBe(message);
  });

  test.each([
    ['in lines', '{"a":1}\n{"a":2}\n{a:3}\n', /^f, line 3: is not JSON \(.+\)\.$/],
    ['in an array', '[{"a":1},\n{"a":2},\n{a:3}]', /^f, line 3: is not JSON \(.+\)\.$/],
    ['after an array', '[{"a":1}]\n{"a":2}', /^f, line 2: is not JSON \(.+\)\.$/],
    ['as plain text', 'task_id,completion\n1,2\n', /^f, line 1: is not JSON \(.+\)\.$/],
  ])('what is not JSON %s, naming the line', async (_, text, message) => {
    expect(await messageOf(recordsOf(text))).toMatch(message);
  });

  const page = '<!DOCTYPE html><html><body>404</body></html>';
  test.each([
    ['a zip', bytes('PK\x03\x04\x14\0', 'latin1'), 'is a zip archive. Unpack it'],
    ['a zip inside gzip', gzip(bytes('PK\x03\x04\x14\0', 'latin1')), 'is a zip archive. Unpack it'],
    ['an empty file inside gzip', gzip(''), 'is empty.'],
    ['a tar inside gzip', gzip('x'.repeat(257) + 'ustar\0'), 'is a tar archive. Unpack it'],
    ['a web page', bytes(`\n  ${page}`), 'is a web page, not data.'],
    ['a web page inside gzip', gzip(page), 'is a web page, not data.'],
    ['XML', bytes('<?xml version="1.0"?><Error/>'), 'is markup (XML or HTML). Convert it'],
    ['Parquet', bytes('PAR1\x15\0', 'latin1'), 'is a Parquet table. Convert it'],
    ['Zstandard', bytes('\x28\xb5\x2f\xfd...', 'latin1'), 'is compressed with Zstandard.'],
    ['UTF-16', bytes('\uFEFF{"a":1}', 'utf16le'), 'is UTF-16 text. Save it as UTF-8'],
    ['a Git LFS pointer', bytes('version https://git-lfs.github.com/spec/v1\n'), 'is a Git LFS'],
    ['rubbish', bytes('\x00\x17\x9b', 'latin1'), 'is binary data of an unknown kind.'],
    ['gzip three times over', gzip(gzip(gzip('{}'))), 'is packed with gzip several times over.'],
  ])('%s, saying what it is', async (_, content, reason) => {
    expect(await messageOf(recordsOf(content))).toContain(`f: ${reason}`);
  });

  test('gzip cut anywhere, told from gzip that is damaged', async () => {
    const packed = gzip(JSON.stringify({ a: Array.from({ length: 3000 }, Math.random) }));
    for (const length of [2, 12, packed.length >> 1, packed.length - 1]) {
      const message = await messageOf(recordsOf(packed.slice(0, length), 1000));
      expect(message).toContain('f: is a gzip file that ends too early');
    }
    const damaged = packed.with(packed.length >> 1, (packed[packed.length >> 1] ?? 0) ^ 0xff);
    expect(await messageOf(recordsOf(damaged, 1000))).toMatch(/^f(, line 1)?: .*(damaged|UTF-8)/);
  });

  test('bytes that are not UTF-8, naming line and byte', async () => {
    const text = '{"a":"ä"}\n{"a":"caf\xe9"}\n';
    const latin = new Uint8Array([...bytes('{"a":"ä"}\n{"a":"caf'), 0xe9, ...bytes('"}\n')]);
    const at = bytes(text.slice(0, text.indexOf('\xe9'))).length;
    for (const size of [1, 2, 3, 1000]) {
      const message = await messageOf(recordsOf(latin, size));
      expect(message).toBe(
        `f, line 2: is not valid UTF-8 at byte ${at} (0xE9). Save the file as UTF-8.`,
      );
    }
    expect(await messageOf(recordsOf(bytes('{"a":"\xf0', 'latin1')))).toContain('line 1: is not');
  });

  test('a record too long to be one, without holding the file', async () => {
    let given = 0;
    async function* endless() {
      for (;;) {
        given += 2 ** 20;
        yield await Promise.resolve(new Uint8Array(2 ** 20).fill(0x20).with(0, 0x7b));
      }
    }
    const { readFileRecords } = await import('../../src/formats/read-file-records.ts');
    expect(await messageOf(collect(readFileRecords(endless(), 'f')))).toMatch(
      /^f, line 1: (has a record longer than 32 million characters|is not JSON)/,
    );
    expect(given).toBeLessThan(maxRecordChars + 4 * 2 ** 20);
  }, 60_000);

  test('a failing source with the error of the source, through gzip as well', async () => {
    async function* failing(content: Uint8Array<ArrayBuffer>) {
      yield* asChunks(content, 1000);
      throw new RangeError('disk gone');
    }
    const packed = gzip(JSON.stringify({ a: 'x'.repeat(3000) }));
    expect(await messageOf(collect(readText(failing(packed.slice(0, -9)), 'f')))).toBe('disk gone');
    expect(await messageOf(collect(readText(failing(bytes('{}\n')), 'f')))).toBe('disk gone');
  });
});

test('readFileRecords(chunks) ends its source when the reader stops early', async () => {
  let isClosed = false;
  async function* source() {
    try {
      for (;;) yield* asChunks(gzip('{"a":1}\n'.repeat(1000)));
    } finally {
      isClosed = true;
    }
  }
  const { readFileRecords } = await import('../../src/formats/read-file-records.ts');
  for await (const { line } of readFileRecords(source(), 'f')) if (line === 3) break;
  expect(isClosed).toBe(true);
});
