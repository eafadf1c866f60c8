import { describe, expect, test } from 'vitest';
import { recordedTallies } from '../../../src/lessons/recorded/recorded-tallies.ts';
import { heldByFamilies } from '../../../src/state/learn/benchmark-draws.ts';
import { costFacts } from '../../../src/state/learn/cost-facts.ts';
import { decayFacts } from '../../../src/state/learn/decay-facts.ts';
import { decayOf } from '../../../src/state/learn/decay-figure.ts';
import { duelFacts } from '../../../src/state/learn/duel-facts.ts';

// What the lessons say in words of the recorded runs: another recording may need other words.

describe('duelFacts()', () => {
  test('two intervals that overlap, two models that are told apart', async () => {
    const facts = await duelFacts();
    const { mediumHigh = NaN, strongLow = NaN, low = NaN, apartLow = NaN } = facts;
    expect(strongLow).toBeLessThan(mediumHigh);
    expect(low).toBeGreaterThan(0);
    expect(apartLow).toBeLessThan(0);
  });

  test('hundreds of problems if they are not paired', async () => {
    const { needed = NaN, neededApart = NaN } = await duelFacts();
    expect(needed).toBeLessThan(50);
    expect(neededApart).toBeGreaterThan(300);
  });
});

test('heldByFamilies() is far too few where families are overlooked', () => {
  const { heldHidden, heldKnown } = heldByFamilies();
  expect(heldHidden).toBeLessThan(70);
  expect(heldKnown).toBeGreaterThan(90);
});

describe('decayFacts()', () => {
  test('every step divides success by two to three, as in Codex', async () => {
    const { factor = NaN } = await decayFacts();
    expect(1 / factor).toBeGreaterThan(2);
    expect(1 / factor).toBeLessThan(3);
  });

  test('a straight line through one and two steps leaves nothing at five', async () => {
    const { rate1 = NaN, rate2 = NaN, rate5 = NaN } = await decayFacts();
    expect(rate1 + 4 * (rate2 - rate1)).toBeLessThan(0);
    expect(rate5).toBeGreaterThan(0);
  });

  test('ten tries pay for a little more than three steps', async () => {
    const { stepsForTen = NaN } = await decayFacts();
    expect(stepsForTen).toBeGreaterThan(3);
    expect(stepsForTen).toBeLessThan(3.5);
  });

  test('success falls faster when it is warmer', async () => {
    const factors = await Promise.all(
      [0.2, 0.8, 1].map(
        async (temperature) =>
          decayOf(await recordedTallies('medium', temperature), 1).fit?.factor ?? NaN,
      ),
    );
    expect(factors).toEqual([...factors].sort((a, b) => b - a));
  });
});

describe('costFacts()', () => {
  test('forty tries of a stage a fifth as good do not make up for one', async () => {
    const { weak1 = NaN, strong1 = NaN, weak40 = NaN, weakAlike } = await costFacts();
    expect(strong1 / weak1).toBeCloseTo(5, 0);
    expect(weak40).toBeLessThan(strong1);
    expect(weakAlike).toBe(7);
  });

  test('two tries of medium beat one of strong, and ten are worth about thirty', async () => {
    const { medium2 = NaN, strong1 = NaN, mediumTries = NaN, evenPrice } = await costFacts();
    expect(medium2).toBeGreaterThan(strong1);
    expect(mediumTries).toBeLessThanOrEqual(40);
    expect(evenPrice).toBeCloseTo(3, 0);
  });

  test('the one that is better at pass@1 and pass@10 is worse at pass^10', async () => {
    const facts = await costFacts();
    expect(facts['strong1']).toBeGreaterThan(facts['medium1'] ?? NaN);
    expect(facts['strong10']).toBeGreaterThan(facts['medium10'] ?? NaN);
    expect(facts['strongAll10']).toBeLessThan(facts['mediumAll10'] ?? NaN);
  });

  test('medium solves three problems in every try', async () => {
    const tallies = await recordedTallies('medium');
    expect(tallies.filter(({ n, c }) => c === n)).toHaveLength(3);
  });
});
