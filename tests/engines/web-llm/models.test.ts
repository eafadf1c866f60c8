import { modelVersion, prebuiltAppConfig } from '@mlc-ai/web-llm';
import { describe, expect, test } from 'vitest';
import { describeWebLlm } from '../../../src/engines/web-llm/describe-web-llm.ts';
import { webLlmModels } from '../../../src/engines/web-llm/models.ts';
import { parseModelList } from '../../../src/engines/web-llm/parse-model-list.ts';
import { drawsInF16, estimateBytes } from '../../../src/engines/web-llm/quantisation.ts';
import { needsOf } from '../../../src/engines/web-llm/web-llm-model.ts';

describe('webLlmModels', () => {
  test.each(webLlmModels)('$id is what the installed web-llm knows by that name', ({ record }) => {
    const known = prebuiltAppConfig.model_list.find(({ model_id }) => model_id === record.model_id);
    const { low_resource_required, required_features, ...rest } = known ?? { model: '' };
    expect(rest).toEqual(record);
    // What is left out here must say nothing that the rest does not.
    expect(typeof low_resource_required).toMatch(/undefined|boolean/);
    if (required_features) expect(drawsInF16(record)).toBe(true);
  });

  test('takes its libraries from the folder of the installed version', () => {
    for (const { record } of webLlmModels) expect(record.model_lib).toContain(`/${modelVersion}/`);
  });

  test('begins with the models that were made for code', () => {
    const labels = webLlmModels.map(({ label }) => label);
    const lastCode = labels.findLastIndex((label) => label.includes('Coder'));
    expect(labels.slice(0, lastCode + 1).every((label) => label.includes('Coder'))).toBe(true);
    expect(lastCode).toBe(7);
  });

  test('gives no model less memory than its weights take', () => {
    for (const { id, estimatedBytes = NaN, record } of webLlmModels) {
      expect(needsOf({ record } as never).memoryBytes, id).toBeGreaterThan(estimatedBytes);
    }
  });
});

test('estimateBytes(parameters, quantisation) is close to what was measured', () => {
  // Nine shards of Qwen2 0.5B q4f32, as they came to lie on a disk.
  expect(estimateBytes(494e6, 'q4f32_1') / 309e6).toBeCloseTo(1, 2);
});

test.each([
  ['Llama-3.2-1B-Instruct-q4f16_1-MLC', true],
  ['Llama-3.2-1B-Instruct-q4f32_1-MLC', false],
  ['SmolLM2-135M-Instruct-q0f16-MLC', true],
])('drawsInF16(%s) is %s, whatever the record says it requires', (id, expected) => {
  const record = { model: 'https://host/m', model_id: id, model_lib: 'https://host/lib.wasm' };
  expect(drawsInF16(record)).toBe(expected);
  expect(drawsInF16({ ...record, required_features: ['shader-f16'] })).toBe(true);
});

describe('describeWebLlm(ownModels)', () => {
  const own = parseModelList(
    '{"model":"https://mirror.example/m","model_id":"mine-q4f16_1","model_lib":"https://mirror.example/m.wasm"}',
  );

  test('tells of each model what a device must have and how large it is', () => {
    const coder = describeWebLlm().models.find(({ id }) => id.startsWith('Qwen2.5-Coder-0.5B'));
    expect(coder).toMatchObject({
      label: 'Qwen2.5 Coder 0.5B q4f16',
      parameters: 494_000_000,
      licence: 'Apache-2.0',
      bytes: 277_875_000,
      maxTokens: 2048,
      madeFor: 'chat',
      needs: { webGpu: 'always', f16: true },
    });
  });

  test('puts own models first, and one of a known name in its place', () => {
    const [first] = webLlmModels;
    if (!first) throw new Error('no models');
    const mine = { ...first, label: 'Mine' };
    const { models } = describeWebLlm([...own, mine]);
    expect(models.slice(0, 2).map(({ label }) => label)).toEqual(['mine-q4f16_1', 'Mine']);
    expect(models).toHaveLength(webLlmModels.length + 1);
    expect(models[0]?.needs).toEqual({ memoryBytes: 0, webGpu: 'always', f16: true });
  });

  test('creates no engine of a model there is not', async () => {
    const params = { temperature: 1, topP: 1, maxTokens: 8, stop: [], seed: 1 };
    const render = () => ({ kind: 'completion' as const, prompt: '' });
    const created = describeWebLlm().create({ model: 'none', params, workers: 1, render });
    await expect(created).rejects.toThrow('[web-llm] There is no model none');
  });
});
