import { afterEach, describe, expect, test } from 'vitest';
import { storedModel } from '../../src/engines/web-llm/model-storage.ts';
import { importMlcFolder } from '../../src/state/models/import-mlc-folder.ts';

const file = (name: string, content: string): File => {
  const made = new File([content], name.split('/').at(-1) ?? name);
  Object.defineProperty(made, 'webkitRelativePath', { value: `tiny-q4f32_1-MLC/${name}` });
  return made;
};

const folder = (): File[] => [
  file('mlc-chat-config.json', JSON.stringify({ tokenizer_files: ['tokenizer.json'] })),
  file(
    'tensor-cache.json',
    JSON.stringify({
      records: [
        // printf abc | md5sum
        { dataPath: 'params_shard_0.bin', nbytes: 3, md5sum: '900150983cd24fb0d6963f7d28e17f72' },
      ],
    }),
  ),
  file('params_shard_0.bin', 'abc'),
  file('tokenizer.json', '{}'),
  file('lib.wasm', 'wasm'),
];

const context = () => {
  const parts: number[] = [];
  return {
    parts,
    signal: new AbortController().signal,
    onPart: (part: number) => {
      parts.push(part);
    },
  };
};

afterEach(async () => {
  for (const name of await caches.keys()) await caches.delete(name);
});

describe('importMlcFolder', () => {
  test('importMlcFolder(files) puts a model where web-llm looks for it', async () => {
    const told = context();
    const model = await importMlcFolder(folder(), told);
    expect(model).toMatchObject({ id: 'tiny-q4f32_1-MLC', label: 'tiny-q4f32_1' });
    expect(await storedModel(model.record)).toMatchObject({ complete: true });
    expect(told.parts.at(-1)).toBe(1);
  });

  test.each(['mlc-chat-config.json', 'tensor-cache.json', 'params_shard_0.bin', 'tokenizer.json'])(
    'importMlcFolder(files without %s) says so, and copies nothing',
    async (name) => {
      const files = folder().filter((one) => one.name !== name);
      await expect(importMlcFolder(files, context())).rejects.toThrow(`The folder lacks ${name}.`);
      expect(await caches.keys()).toEqual([]);
    },
  );

  test('importMlcFolder(files without a library) says what is missing', async () => {
    const files = folder().filter(({ name }) => name !== 'lib.wasm');
    await expect(importMlcFolder(files, context())).rejects.toThrow(/lacks the library/);
  });

  test('importMlcFolder(files with a damaged shard) does not keep it', async () => {
    const files = folder().map((one) =>
      one.name === 'params_shard_0.bin' ? file(one.name, 'abd') : one,
    );
    await expect(importMlcFolder(files, context())).rejects.toThrow(/not what its publisher lists/);
  });
});
