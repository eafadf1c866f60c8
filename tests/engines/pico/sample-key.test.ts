import { expect, test } from 'vitest';
import { drawUniform, problemKey } from '../../../src/engines/pico/sample-key.ts';
import { fnv1a64 } from '../../../src/engines/shared/fnv1a64.ts';
import { bareKernels } from './random-model.ts';

const kernels = await bareKernels();
const scratch = (kernels.freeMemory() + 15) & ~15;

// From the FNV authors' own test vectors (draft-eastlake-fnv, appendix C).
test.each([
  ['', 0xcbf29ce484222325n],
  ['a', 0xaf63dc4c8601ec8cn],
  ['foobar', 0x85944171f73967e8n],
])('fnv1a64(%j) gives the published hash', (text, hash) => {
  expect(fnv1a64(text)).toBe(hash);
});

test('drawUniform(key, index, step) differs in whatever differs, and is the same otherwise', () => {
  const key = problemKey(1, 'Chains/3', 'def f():');
  const draw = (...[k, index, step]: [typeof key, number, number]) =>
    drawUniform(kernels, scratch, k, index, step);
  const numbers = [
    draw(key, 0, 0),
    draw(key, 1, 0),
    draw(key, 0, 1),
    draw(problemKey(2, 'Chains/3', 'def f():'), 0, 0),
    draw(problemKey(1 + 2 ** 32, 'Chains/3', 'def f():'), 0, 0),
    draw(problemKey(-1, 'Chains/3', 'def f():'), 0, 0),
    draw(problemKey(1, 'Chains/4', 'def f():'), 0, 0),
    draw(problemKey(1, 'Chains/3', 'def g():'), 0, 0),
    draw(problemKey(1, 'Chains/3def', ' f():'), 0, 0),
  ];
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(draw(key, 0, 0)).toBe(numbers[0]);
});
