import { expect, test } from 'vitest';
import { capMemory } from '../../scripts/build/cap-memory.ts';

/** A module with a memory of `pages`, exported as `m`, and nothing else. */
const moduleWith = (pages: number): Uint8Array<ArrayBuffer> =>
  new Uint8Array([
    ...[0, 97, 115, 109, 1, 0, 0, 0],
    ...[5, 3, 1, 0, pages],
    ...[7, 5, 1, 1, 109, 2, 0],
  ]);

test('capMemory(module, MiB) lets its memory grow to the cap and not beyond', () => {
  const capped = new Uint8Array(capMemory(moduleWith(1), 16));
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(capped));
  const memory = exports['m'] as WebAssembly.Memory;
  expect(memory.buffer.byteLength).toBe(65_536);
  memory.grow(255);
  expect(memory.buffer.byteLength).toBe(16 * 2 ** 20);
  expect(() => memory.grow(1)).toThrow(RangeError);
});

test('capMemory(module, MiB) refuses a cap below what the memory begins with', () => {
  expect(() => capMemory(moduleWith(32), 1)).toThrow(RangeError);
});

test('capMemory(module, MiB) refuses a module that has no memory', () => {
  expect(() => capMemory(moduleWith(1).subarray(0, 8), 1)).toThrow(TypeError);
});
