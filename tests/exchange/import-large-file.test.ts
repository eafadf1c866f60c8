import { execFile } from 'node:child_process';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createGzip } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** 200 MB and a heap of a third of that; `PASSK_SLOW=1` runs it, since it takes half a minute. */
const megabytes = 200;
const heapMiB = 64;

describe.skipIf(!process.env['PASSK_SLOW'])('importFile(200 MB of samples)', () => {
  let folder = '';
  const lines = megabytes * 1000;
  const sizes = { jsonl: 'large.jsonl', json: 'large.json', gz: 'large.jsonl.gz' };
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'large-'));
    await pipeline(Readable.from(content('', '\n', '')), writeTo(sizes.jsonl));
    await pipeline(Readable.from(content('[', ',', ']')), writeTo(sizes.json));
    const plain = createReadStream(join(folder, sizes.jsonl));
    await pipeline(plain, createGzip({ level: 1 }), writeTo(sizes.gz));
  }, 120_000);
  afterAll(() => rm(folder, { recursive: true }));

  const writeTo = (name: string) => createWriteStream(join(folder, name));

  function* content(open: string, between: string, close: string) {
    yield open;
    for (let i = 0; i < lines; i++) {
      const completion = `    return ${i}  # ${'x'.repeat(900)}\n`;
      const record = JSON.stringify({ task_id: 'a/0', completion, temperature: 0.8, seed: i });
      yield i === 0 ? record : between + record;
    }
    yield close;
  }

  test.each(Object.entries(sizes))(
    `as %s never needs more than ${heapMiB} MiB of heap`,
    async (_, name) => {
      const script = join(import.meta.dirname, 'import-large-file.ts');
      const options = [`--max-old-space-size=${heapMiB}`, '--import', 'tsx'];
      const run = promisify(execFile);
      const { stdout } = await run(process.execPath, [...options, script, join(folder, name)]);
      console.log(name, stdout.trim());
      expect(JSON.parse(stdout)).toMatchObject({ kind: 'samples', added: lines });
    },
    300_000,
  );
});
