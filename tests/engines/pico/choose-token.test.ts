import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bareKernels } from './random-model.ts';
import { softmax } from './reference-decoder.ts';

const kernels = await bareKernels();
const logitsAt = (kernels.freeMemory() + 15) & ~15;
const scratch = logitsAt + 0x1000;
const count = 16;

function place(logits: readonly number[]): void {
  new Float32Array(kernels.memory.buffer, logitsAt, count).set(logits);
}

const choose = (temperature: number, topP: number, u: number) =>
  kernels.chooseToken(logitsAt, count, temperature, topP, u, scratch);

/** How often each token comes in many draws of the engine's own generator, key 7. */
function histogram(draws: number, temperature: number, topP: number): number[] {
  const seen = new Array<number>(count).fill(0);
  for (let i = 0; i < draws; i++) {
    kernels.philox(scratch, 7, 0, i, 0, 0, 0);
    const token = choose(temperature, topP, kernels.uniform(scratch));
    seen[token] = (seen[token] ?? 0) + 1;
  }
  return seen;
}

/** Pearson's statistic over the tokens that can come. */
function chiSquare(seen: readonly number[], shares: readonly number[], draws: number): number {
  return shares.reduce((sum, share, token) => {
    if (share === 0) return sum;
    return sum + ((seen[token] ?? 0) - draws * share) ** 2 / (draws * share);
  }, 0);
}

const someLogits = [1.5, -0.5, 3, 2.25, 0, -1, 2.9, 1, 0.5, -2, 1.75, 2.5, -0.25, 0.75, 1.25, 2];
const draws = 20_000;

// 99.9 % of chi-square with 15 degrees of freedom lies below 37.7.
test.each([0.5, 0.8, 1, 1.7])('chooseToken at T = %d draws from softmax(logits / T)', (t) => {
  place(someLogits);
  const shares = softmax(someLogits.map((logit) => logit / t));
  expect(chiSquare(histogram(draws, t, 1), shares, draws)).toBeLessThan(37.7);
});

test.each([0.3, 0.6, 0.9])('chooseToken with top-p %d draws from the nucleus alone', (topP) => {
  place(someLogits);
  const shares = softmax(someLogits);
  const order = shares.map((_, token) => token).sort((a, b) => share(b) - share(a));
  const nucleus = new Set<number>();
  let mass = 0;
  for (const token of order) {
    if (mass >= topP) break;
    nucleus.add(token);
    mass += share(token);
  }
  function share(token: number): number {
    return shares[token] ?? NaN;
  }
  const cut = shares.map((value, token) => (nucleus.has(token) ? value / mass : 0));
  const seen = histogram(draws, 1, topP);
  seen.forEach((times, token) => {
    if (!nucleus.has(token)) expect(times).toBe(0);
  });
  expect(chiSquare(seen, cut, draws)).toBeLessThan(37.7);
});

const anyLogits = fc.array(fc.float({ min: -50, max: 50, noNaN: true }), {
  minLength: count,
  maxLength: count,
});

test('chooseToken at T = 0 takes the highest logit, and of equals the first', () => {
  fc.assert(
    fc.property(anyLogits, fc.double({ min: 0, max: 0.999, noNaN: true }), (logits, u) => {
      place(logits);
      expect(choose(0, 1, u)).toBe(logits.indexOf(Math.max(...logits)));
    }),
  );
});

test('chooseToken comes to the highest logit as T or top-p goes to 0', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 0.999, noNaN: true }), (u) => {
      place(someLogits);
      expect(choose(1e-3, 1, u)).toBe(2);
      expect(choose(1e-30, 1, u)).toBe(2);
      expect(choose(1, 1e-9, u)).toBe(2);
    }),
  );
});

test('chooseToken gives a token of positive probability for every u', () => {
  const u = fc.oneof(
    fc.constant(0),
    fc.constant(1 - 2 ** -53),
    fc.double({ max: 1, min: 0, maxExcluded: true, noNaN: true }),
  );
  const p = fc.double({ min: 0.01, max: 1, noNaN: true });
  fc.assert(
    fc.property(anyLogits, p, u, (logits, topP, point) => {
      place(logits);
      const token = choose(1, topP, point);
      expect(softmax(logits)[token]).toBeGreaterThan(0);
    }),
  );
});

test('logProbability(token) is log softmax, whatever the size of the logits', () => {
  fc.assert(
    fc.property(anyLogits, fc.nat(count - 1), (logits, token) => {
      place(logits);
      const highest = Math.max(...logits);
      const total = logits.reduce((sum, logit) => sum + Math.exp(logit - highest), 0);
      const expected = (logits[token] ?? NaN) - highest - Math.log(total);
      const got = kernels.logProbability(logitsAt, count, token, scratch);
      expect(Math.abs(got - expected)).toBeLessThan(1e-5);
    }),
  );
});
