import { expect, test } from 'vitest';
import { readOptions } from '../../scripts/smoke-web-llm/options.ts';

const model = 'https://huggingface.co/mlc-ai/small-q4f32_1-MLC/resolve/main/';
const needed = ['--model', model, '--lib', 'https://host/lib.wasm'];

test('readOptions(args) names the model by its address, and takes a shorter context', () => {
  const options = readOptions([...needed, '--completion', '--context', '1024', '--count', '2']);
  expect(options?.task).toMatchObject({
    entry: {
      model,
      model_id: 'small-q4f32_1-MLC',
      model_lib: 'https://host/lib.wasm',
      overrides: { context_window_size: 1024 },
    },
    form: 'completion',
    count: 2,
    params: { temperature: 0.8, maxTokens: 64, seed: 1 },
  });
  expect(options?.headed).toBe(false);
  expect(readOptions([...needed, '--id', 'mine'])?.task.entry['model_id']).toBe('mine');
});

test.each([
  [['--model', model], 'Both --model and --lib are needed.'],
  [[...needed, '--count', '0'], '--count takes a whole number from 1 on; not 0.'],
  [[...needed, '--temperature', 'warm'], '--temperature takes a number from 0 on.'],
])('readOptions(%j) throws a sentence', (args, sentence) => {
  expect(() => readOptions(args)).toThrow(sentence);
});

test('readOptions(--help) asks for the usage', () => {
  expect(readOptions(['--help'])).toBeUndefined();
});
