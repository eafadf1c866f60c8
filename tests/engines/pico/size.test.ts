import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { kernels } from 'virtual:pico-kernels';
import { expect, test } from 'vitest';

const models = join(import.meta.dirname, '../../../public/models/pico');
const bytes = (name: string) => statSync(join(models, name)).size;

test('the kernels stay small enough to be read and to travel inside a script', () => {
  expect(kernels.length).toBeLessThan(12_000);
});

test.skipIf(!existsSync(models))('kernels, tokenizer and default model take at most 1.5 MB', () => {
  const sum = kernels.length + bytes('tokenizer.json') + bytes('pico-medium.bin');
  expect(sum).toBeLessThan(1_500_000);
});
