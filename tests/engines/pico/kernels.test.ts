import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mulberry32 } from './make-weights.ts';
import { bareKernels } from './random-model.ts';
import { softmax } from './reference-decoder.ts';

const kernels = await bareKernels();
const start = (kernels.freeMemory() + 15) & ~15;
const floats = (address: number, count: number) =>
  new Float32Array(kernels.memory.buffer, address, count);
const bits = (values: Float32Array) => [...new Uint32Array(values.slice().buffer)];

/** Random numbers, written at an address. */
function scatter(address: number, count: number, seed: number): Float32Array {
  const random = mulberry32(seed);
  const values = floats(address, count);
  for (let i = 0; i < count; i++) values[i] = 2 * random() - 1;
  return values;
}

const [x, w, y] = [start, start + 0x20000, start + 0x80000];
const sizes = fc.record({
  rows: fc.integer({ min: 1, max: 13 }),
  depth: fc.integer({ min: 1, max: 50 }),
  panels: fc.integer({ min: 1, max: 11 }),
  add: fc.boolean(),
  seed: fc.integer(),
});

test('multiply(x, w) gives x · Wᵀ for any number of rows, and adds to y if told', () => {
  fc.assert(
    fc.property(sizes, ({ rows, depth, panels, add, seed }) => {
      const outputs = 8 * panels;
      const xs = scatter(x, rows * depth, seed);
      const ws = scatter(w, outputs * depth, seed + 1);
      const before = scatter(y, rows * outputs, seed + 2).slice();
      kernels.multiply(x, 4 * depth, w, 32 * depth, y, 4 * outputs, rows, depth, outputs, add);
      for (let row = 0; row < rows; row++) {
        for (let n = 0; n < outputs; n++) {
          let sum = add ? (before[row * outputs + n] ?? NaN) : 0;
          for (let k = 0; k < depth; k++) {
            const weight = ws[(n >> 3) * 8 * depth + 8 * k + (n & 7)] ?? NaN;
            sum += (xs[row * depth + k] ?? NaN) * weight;
          }
          expect(floats(y, rows * outputs)[row * outputs + n]).toBeCloseTo(sum, 5);
        }
      }
    }),
    { numRuns: 60 },
  );
});

test('multiply(x, w) gives a row the same bits whatever rows are beside it', () => {
  fc.assert(
    fc.property(sizes, ({ rows, depth, panels, seed }) => {
      const outputs = 8 * panels;
      scatter(x, rows * depth, seed);
      scatter(w, outputs * depth, seed + 1);
      const at = (count: number, from: number) => {
        const first = x + 4 * from * depth;
        const stride = 4 * outputs;
        kernels.multiply(first, 4 * depth, w, 32 * depth, y, stride, count, depth, outputs, false);
        return bits(floats(y, count * outputs));
      };
      const together = at(rows, 0);
      const alone = Array.from({ length: rows }, (_, row) => at(1, row)).flat();
      expect(alone).toEqual(together);
    }),
    { numRuns: 60 },
  );
});

test('softmax(scores) leaves out the gap between prompt and own scores', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 20 }), (shared, own) => {
      const ownFrom = Math.ceil(shared / 8) * 8;
      const values = scatter(x, 64, shared + 41 * own).map((value) => 20 * value);
      floats(x, 64).set(values);
      floats(x, 64).fill(NaN, shared, ownFrom);
      floats(x, 64).fill(NaN, ownFrom + own);
      const real = [...values.subarray(0, shared), ...values.subarray(ownFrom, ownFrom + own)];
      const expected = softmax(real.map((value) => value * 0.25));
      kernels.softmax(x, shared, own, 0.25);
      const got = [...floats(x, 64)];
      const kept = [...got.slice(0, shared), ...got.slice(ownFrom, ownFrom + own)];
      kept.forEach((share, i) => {
        expect(Math.abs(share - (expected[i] ?? NaN))).toBeLessThan(1e-6);
      });
      expect(got.slice(shared, ownFrom).every((share) => share === 0)).toBe(true);
    }),
  );
});

test('gate(gateUp) is silu(gate) * up within 3 units in the last place, far out too', () => {
  const gates = Float32Array.from({ length: 512 }, (_, i) => (i - 256) / 2.5);
  floats(x, 512).set(gates);
  floats(x + 2048, 512).fill(1);
  kernels.gate(x, y, 1, 512);
  gates.forEach((gate, i) => {
    // Below -87 the sigmoid is held: the product is 0 to every digit that counts.
    const expected = gate / (1 + Math.exp(-gate));
    const tolerance = 3 * 2 ** -23 * Math.abs(expected) + 1e-35;
    expect(Math.abs((floats(y, 512)[i] ?? NaN) - expected)).toBeLessThan(tolerance);
  });
});

test('makeRotations(positions) holds cosine and sine to the last bit of a float', () => {
  const [positions, width] = [640, 64];
  kernels.makeRotations(x, positions, width, 10000);
  const table = floats(x, positions * width);
  for (let position = 0; position < positions; position += 7) {
    for (let i = 0; i < width / 2; i++) {
      const angle = position * 10000 ** ((-2 * i) / width);
      expect(table[position * width + i]).toBeCloseTo(Math.fround(Math.cos(angle)), 6);
      expect(table[position * width + width / 2 + i]).toBeCloseTo(Math.sin(angle), 6);
    }
  }
});

test('unpackMatrix(q, scales) and embed(panels, row) give back a row', () => {
  const [rows, width] = [16, 24];
  const q = new Int8Array(kernels.memory.buffer, x, rows * width);
  q.forEach((_, i) => (q[i] = ((i * 89) % 255) - 127));
  const scales = scatter(w, rows, 5);
  kernels.unpackMatrix(x, w, y, rows, width);
  for (let row = 0; row < rows; row++) {
    kernels.embed(y, row, width, y + 0x10000);
    const expected = Array.from(q.subarray(row * width, (row + 1) * width), (value) =>
      Math.fround(value * (scales[row] ?? NaN)),
    );
    expect([...floats(y + 0x10000, width)]).toEqual(expected);
  }
});

// Known answers of Random123, the authors' library: kat_vectors, philox4x32, 10 rounds.
test.each([
  [
    '00000000 00000000 00000000 00000000',
    '00000000 00000000',
    '6627e8d5 e169c58d bc57ac4c 9b00dbd8',
  ],
  [
    'ffffffff ffffffff ffffffff ffffffff',
    'ffffffff ffffffff',
    '408f276d 41c83b0e a20bc7c6 6d5451fd',
  ],
  [
    '243f6a88 85a308d3 13198a2e 03707344',
    'a4093822 299f31d0',
    'd16cfe09 94fdcceb 5001e420 24126ea1',
  ],
])('philox(%s, key %s) gives the published words', (counter, key, words) => {
  const numbers = (text: string) => text.split(' ').map((word) => Number.parseInt(word, 16));
  const [k0 = 0, k1 = 0] = numbers(key);
  const [c0 = 0, c1 = 0, c2 = 0, c3 = 0] = numbers(counter);
  kernels.philox(x, k0, k1, c0, c1, c2, c3);
  expect([...new Uint32Array(kernels.memory.buffer, x, 4)]).toEqual(numbers(words));
});

test('uniform(words) spreads 53 bits over [0, 1)', () => {
  const words = new Uint32Array(kernels.memory.buffer, x, 2);
  words.set([0, 0]);
  expect(kernels.uniform(x)).toBe(0);
  words.set([0xffffffff, 0xffffffff]);
  expect(kernels.uniform(x)).toBe(1 - 2 ** -53);
  words.set([0x80000000, 0]);
  expect(kernels.uniform(x)).toBe(0.5);
});
