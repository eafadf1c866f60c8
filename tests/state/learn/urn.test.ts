import { describe, expect, test } from 'vitest';
import { rightOnesDrawn } from '../../../src/core/statistics/right-ones-drawn.ts';
import { Urn } from '../../../src/state/learn/urn.svelte.ts';

describe('Urn', () => {
  test('Urn.draw() draws k different samples', () => {
    const urn = new Urn(20, 4, 5);
    urn.draw();
    expect(new Set(urn.drawn).size).toBe(5);
    expect(urn.draws).toBe(1);
  });

  test('Urn.drawMany(times) comes near what counting says, for every number of right ones', () => {
    const urn = new Urn(20, 4, 5);
    urn.drawMany(20_000);
    const expected = rightOnesDrawn(20, 4, 5) ?? [];
    for (const [right, p] of expected.entries()) {
      expect((urn.counts[right] ?? 0) / urn.draws).toBeCloseTo(p, 1.5);
    }
    expect(urn.share).toBeCloseTo(1 - (expected[0] ?? NaN), 1.5);
    expect(urn.meanRight).toBeCloseTo(1, 1.5);
  });

  test('Urn.draw() does nothing where there are fewer than k samples', () => {
    const urn = new Urn(5, 1, 6);
    urn.draw();
    expect(urn.draws).toBe(0);
    expect(urn.share).toBeNaN();
  });
});
