import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { passAtK } from '../../../src/core/statistics/pass-at-k.ts';
import { rankedChoice, type Candidate } from '../../../src/core/statistics/ranked-choice.ts';

/** Up to nine samples with few distinct scores, so that ties are common, and a k that they allow. */
const choices = fc
  .array(fc.record({ score: fc.integer({ min: -3, max: 1 }), correct: fc.boolean() }), {
    minLength: 1,
    maxLength: 9,
  })
  .chain((candidates) =>
    fc.tuple(fc.constant(candidates), fc.integer({ min: 1, max: candidates.length })),
  );

const choose = (candidates: readonly Candidate[], k: number) => rankedChoice(candidates, [k])[0];

/** All ways to pick k of the items. */
function* subsets<Item>(items: readonly Item[], k: number): Generator<Item[]> {
  if (k === 0) yield [];
  for (let i = 0; i + k <= items.length && k > 0; i++) {
    const first = items[i] as Item;
    for (const rest of subsets(items.slice(i + 1), k - 1)) yield [first, ...rest];
  }
}

function byEnumeration(candidates: readonly Candidate[], k: number): number {
  const successes = [...subsets(candidates, k)].map((subset) => {
    const best = Math.max(...subset.map(({ score }) => score));
    const chosen = subset.filter(({ score }) => score === best);
    return chosen.filter(({ correct }) => correct).length / chosen.length;
  });
  return successes.reduce((sum, success) => sum + success, 0) / successes.length;
}

describe('rankedChoice', () => {
  test('rankedChoice(candidates, [k]) is the mean over all C(n, k) subsets, ties by lot', () => {
    fc.assert(
      fc.property(choices, ([candidates, k]) => {
        expect(choose(candidates, k)).toBeCloseTo(byEnumeration(candidates, k), 12);
      }),
      { numRuns: 400 },
    );
  });

  test('rankedChoice of one is c / n, of all n the best scored one', () => {
    const candidates = [
      { score: -0.1, correct: false },
      { score: -0.5, correct: true },
      { score: -0.9, correct: true },
      { score: -2, correct: false },
    ];
    expect(rankedChoice(candidates, [1, 4])).toEqual([0.5, 0]);
    // Six pairs: the first wins three of them and is wrong, the second two, the third one.
    expect(choose(candidates, 2)).toBeCloseTo(3 / 6, 15);
  });

  test('rankedChoice by the verdict itself is the oracle: pass@k', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }).chain((n) => fc.tuple(fc.constant(n), fc.nat(n))),
        ([n, c]) => {
          const candidates = Array.from({ length: n }, (_, i) => ({
            score: i < c ? 1 : 0,
            correct: i < c,
          }));
          const ks = [1, 2, 10, n].filter((k) => k <= n);
          rankedChoice(candidates, ks).forEach((value, i) => {
            expect(value).toBeCloseTo(passAtK(n, c, ks[i] ?? NaN) ?? NaN, 9);
          });
        },
      ),
    );
  });

  test('rankedChoice with equal scores is blind: c / n for every k', () => {
    const candidates = Array.from({ length: 7 }, (_, i) => ({ score: -Infinity, correct: i < 3 }));
    for (const value of rankedChoice(candidates, [1, 2, 5, 7]))
      expect(value).toBeCloseTo(3 / 7, 12);
  });

  test('rankedChoice never beats the oracle, nor falls below its opposite', () => {
    fc.assert(
      fc.property(choices, ([candidates, k]) => {
        const n = candidates.length;
        const c = candidates.filter(({ correct }) => correct).length;
        const value = choose(candidates, k) ?? NaN;
        expect(value).toBeLessThanOrEqual((passAtK(n, c, k) ?? NaN) + 1e-12);
        expect(value).toBeGreaterThanOrEqual(1 - (passAtK(n, n - c, k) ?? NaN) - 1e-12);
      }),
    );
  });

  test('rankedChoice only looks at the order of scores, not at that of samples', () => {
    fc.assert(
      fc.property(choices, ([candidates, k]) => {
        const stretched = candidates.map(({ score, correct }) => ({
          score: 7 * score + 3,
          correct,
        }));
        expect(choose(stretched.toReversed(), k)).toBeCloseTo(choose(candidates, k) ?? NaN, 12);
      }),
    );
  });

  test('rankedChoice is undefined for k > n and for no samples', () => {
    expect(rankedChoice([{ score: 0, correct: true }], [1, 2])).toEqual([1, undefined]);
    expect(rankedChoice([], [1])).toEqual([undefined]);
  });

  test('rankedChoice throws for a k that is no count, and for a score that is not a number', () => {
    expect(() => rankedChoice([], [0])).toThrow(RangeError);
    expect(() => rankedChoice([{ score: NaN, correct: true }], [1])).toThrow(/NaN/);
  });
});
