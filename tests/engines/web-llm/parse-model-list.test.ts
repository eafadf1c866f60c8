import { ModelType, prebuiltAppConfig } from '@mlc-ai/web-llm';
import { describe, expect, test } from 'vitest';
import { EngineError } from '../../../src/engines/engine.ts';
import { parseModelList } from '../../../src/engines/web-llm/parse-model-list.ts';

const entry = {
  model: 'https://mirror.example/mlc/mine-q4f32_1-MLC',
  model_id: 'mine-q4f32_1-MLC',
  model_lib: 'https://mirror.example/libs/mine.wasm',
};
const parse = (list: unknown, base?: string) => parseModelList(JSON.stringify(list), base);

describe('parseModelList(json)', () => {
  test("reads one entry, several, and web-llm's own whole configuration", () => {
    expect(parse(entry)).toEqual([
      {
        id: 'mine-q4f32_1-MLC',
        label: 'mine-q4f32_1',
        licence: 'see the model card',
        record: entry,
      },
    ]);
    expect(parse([entry, { ...entry, model_id: 'other' }])).toHaveLength(2);
    const writing = prebuiltAppConfig.model_list.filter(
      ({ model_type }) => model_type !== ModelType.embedding,
    );
    const all = parse({ model_list: writing, cacheBackend: 'cache' });
    expect(all.map(({ id }) => id)).toEqual(writing.map(({ model_id }) => model_id));
  });

  test('keeps what web-llm needs to know, and what people want to', () => {
    const record = {
      ...entry,
      overrides: { context_window_size: 8192 },
      vram_required_MB: 900,
      required_features: ['shader-f16'],
    };
    const [model] = parse({
      ...record,
      label: 'Mine',
      parameters: 5e8,
      bytes: 3e8,
      licence: 'MIT',
    });
    expect(model).toMatchObject({ label: 'Mine', parameters: 5e8, estimatedBytes: 3e8, record });
  });

  test('takes addresses relative to a mirror', () => {
    const relative = { ...entry, model: 'mlc/mine', model_lib: '/libs/mine.wasm' };
    const [model] = parse(relative, 'https://school.example/models/list.json');
    expect(model?.record.model).toBe('https://school.example/models/mlc/mine');
    expect(model?.record.model_lib).toBe('https://school.example/libs/mine.wasm');
  });

  test.each<[string, unknown, string]>([
    ['text that is not JSON', undefined, 'The list of models is not JSON'],
    ['an empty list', [], 'The list of models is empty'],
    ['a number', [5], 'Entry 1 of the list of models is no object'],
    [
      'no model',
      [{ ...entry, model: undefined }],
      'Entry 1 (mine-q4f32_1-MLC) of the list of models lacks "model"',
    ],
    [
      'no model_id',
      [{ ...entry, model_id: undefined }],
      'Entry 1 of the list of models lacks "model_id"',
    ],
    [
      'no model_lib',
      [entry, { ...entry, model_lib: undefined }],
      'Entry 2 (mine-q4f32_1-MLC) of the list of models lacks "model_lib"',
    ],
    ['an empty model_id', [{ ...entry, model_id: ' ' }], 'has a "model_id" that is no text'],
    [
      'a relative address without a mirror',
      [{ ...entry, model: 'mine' }],
      'has a "model" (mine) that is no address',
    ],
    [
      'an address of the disk',
      [{ ...entry, model_lib: 'file:///lib.wasm' }],
      'has a "model_lib" (file:///lib.wasm) that is no address',
    ],
    [
      'overrides that are text',
      [{ ...entry, overrides: 'none' }],
      'has "overrides" that are no object',
    ],
    [
      'an odd context',
      [{ ...entry, overrides: { context_window_size: '4k' } }],
      'has "overrides" whose "context_window_size" is no whole number',
    ],
    [
      'memory that is text',
      [{ ...entry, vram_required_MB: '900' }],
      'has a "vram_required_MB" that is no number above 0',
    ],
    ['negative bytes', [{ ...entry, bytes: -1 }], 'has a "bytes" that is no number above 0'],
    [
      'one feature without a list',
      [{ ...entry, required_features: 'shader-f16' }],
      'has "required_features" that are no list',
    ],
    [
      'a model that only embeds',
      [{ ...entry, model_type: 1 }],
      'has a "model_type" that writes no text',
    ],
    ['one id twice', [entry, entry], 'two entries with the model_id mine-q4f32_1-MLC'],
  ])('refuses %s with a sentence that names it', (_what, list, sentence) => {
    const json = list === undefined ? '{' : JSON.stringify(list);
    expect(() => parseModelList(json)).toThrow(EngineError);
    expect(() => parseModelList(json)).toThrow(sentence);
  });
});
