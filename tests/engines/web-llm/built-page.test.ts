// web-llm itself, built as for the site, in a Chromium whose graphics card is the processor. There
// are no weights here: each test goes as far as its files do.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSmokePage, serveSmokePage } from '../../../scripts/smoke-web-llm/open-page.ts';
import { deviceSentences } from '../../../src/engines/web-llm/device-sentences.ts';
import { libraryOfAnotherVersion, serveModels, type ServedFiles } from './model-server.ts';

const root = join(import.meta.dirname, '../../..');
let site: Awaited<ReturnType<typeof serveSmokePage>>;
beforeAll(async () => {
  site = await serveSmokePage();
}, 120_000);
afterAll(() => site.close());

interface Attempt {
  readonly files?: ServedFiles;
  readonly id?: string;
  readonly software?: boolean;
}

/** What the page says of a model with these files, what it asked for, and what the policy refused. */
async function load({ files = {}, id = 'm-q4f32_1-MLC', software = true }: Attempt) {
  const mirror = await serveModels(files);
  const { page, close } = await openSmokePage(site.url, { headed: false, software });
  try {
    const refused: string[] = [];
    page.on('console', (message) => {
      if (/Content Security Policy/.test(message.text())) refused.push(message.text());
    });
    await page.exposeFunction('tell', () => undefined);
    const outcome = await page.evaluate((wanted) => window.smokeWebLlm(wanted), {
      entry: { model: `${mirror.url}/m`, model_id: id, model_lib: `${mirror.url}/m.wasm` },
      prompt: 'def ',
      form: 'completion' as const,
      params: { temperature: 1, topP: 1, maxTokens: 4, stop: [], seed: 1 },
      count: 1,
    });
    const sentence = outcome.kind === 'failed' ? outcome.sentence : outcome.kind;
    return { sentence, asked: mirror.asked, refused };
  } finally {
    await close();
    mirror.close();
  }
}

const config = JSON.stringify({ tokenizer_files: ['tokenizer.json'] });

describe('the built worker, under the policy of the site', () => {
  test('is sent that policy, which allows no code made of text', async () => {
    const policy = (await fetch(site.url)).headers.get('content-security-policy');
    expect(policy).toContain("'wasm-unsafe-eval'");
    expect(policy).not.toContain("'unsafe-eval'");
  });

  test('asks for nothing where there is no graphics card', async () => {
    const { sentence, asked } = await load({ software: false });
    expect(sentence).toBe(`[web-llm] ${deviceSentences.noAdapter}`);
    expect(asked).toEqual([]);
  });

  test('asks for nothing where a model needs 16-bit floats that are not there', async () => {
    const { sentence, asked } = await load({ id: 'm-q4f16_1-MLC' });
    expect(sentence).toBe(`[web-llm] ${deviceSentences.noF16}`);
    expect(asked).toEqual([]);
  });

  test('runs web-llm, and names the file that is missing', async () => {
    const { sentence, asked, refused } = await load({});
    expect(asked).toEqual(['/m/resolve/main/mlc-chat-config.json']);
    expect(sentence).toContain('is not where it should be');
    expect(refused).toEqual([]);
  });

  test('compiles the library, and says that it is of another version', async () => {
    const { sentence, asked, refused } = await load({
      files: { 'mlc-chat-config.json': config, 'm.wasm': libraryOfAnotherVersion },
    });
    expect(asked.at(-1)).toBe('/m.wasm');
    expect(sentence).toContain('compiled for another version of web-llm');
    expect(refused).toEqual([]);
  });

  test('says that a page is no library', async () => {
    const files = { 'mlc-chat-config.json': config, 'm.wasm': '<!doctype html>' };
    expect((await load({ files })).sentence).toContain('there is no WebAssembly library');
  });

  test('says that a page is no description', async () => {
    const files = { 'mlc-chat-config.json': '<!doctype html>' };
    expect((await load({ files })).sentence).toContain('is not the description of a model');
  });
});

test('the build holds web-llm once, in a file that only the worker loads', () => {
  const folder = join(root, '.cache/smoke-web-llm/assets');
  const files = readdirSync(folder).map((name) => join(folder, name));
  const large = files.filter((file) => statSync(file).size > 1e6);
  expect(large).toHaveLength(1);
  const [library = ''] = large.map((file) => file.replace(/^.*\//, ''));
  const naming = files.filter((file) => readFileSync(file, 'utf8').includes(library));
  expect(naming.map((file) => file.replace(/^.*\//, ''))).toEqual([
    expect.stringMatching(/^web-llm\.worker/),
  ]);
});

test('web-llm makes no code of text, which the policy forbids', () => {
  const source = readFileSync(join(root, 'node_modules/@mlc-ai/web-llm/lib/index.js'), 'utf8');
  expect(source.match(/\bnew Function\b|[^.\w]eval\(|[^.\w]Function\(/g)).toBeNull();
});
