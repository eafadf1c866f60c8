import { describe, expect, test } from 'vitest';
import { estimateCurve } from '../../../src/core/statistics/estimate-curve.ts';
import { seeded } from './exact.ts';

interface World {
  readonly problems: number;
  readonly n: number;
  readonly k: number;
  /** Turns a random number into the success rate of a new problem. */
  readonly rate: (u: number) => number;
}

const repeats = 600;

/** Share of simulated runs whose intervals hold what they promise to hold. */
function coverage({ problems, n, k, rate }: World) {
  const random = seeded(2107_03374);
  const passAt = (p: number) => 1 - (1 - p) ** k;
  const truth = average(Array.from({ length: 10_000 }, (_, i) => passAt(rate((i + 0.5) / 10_000))));
  let [overProblems, overReruns, textbook] = [0, 0, 0];
  for (let run = 0; run < repeats; run++) {
    const rates = Array.from({ length: problems }, () => rate(random()));
    const tallies = rates.map((p, i) => ({ taskId: `${i}`, n, c: draw(random, n, p) }));
    const [point] = estimateCurve(tallies, [k]);
    if (!point) throw new Error('no estimate');
    if (holds(point.overProblems, truth)) overProblems++;
    if (holds(point.overReruns, average(rates.map(passAt)))) overReruns++;
    if (Math.abs(point.value - truth) <= 1.96 * (point.standardError ?? NaN)) textbook++;
  }
  return [overProblems, overReruns, textbook].map((hits) => hits / repeats);
}

const average = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length;
const holds = ({ low, high }: { low: number; high: number }, x: number) => low <= x && x <= high;

function draw(random: () => number, n: number, p: number): number {
  let c = 0;
  for (let i = 0; i < n; i++) if (random() < p) c++;
  return c;
}

const even = (u: number) => u;
const hard = (u: number) => u ** 4;
const easy = (u: number) => 1 - u ** 6;

describe('95 % intervals in simulated benchmarks', () => {
  const worlds: [string, World][] = [
    ['a classroom: 10 problems x 10, k = 1', { problems: 10, n: 10, k: 1, rate: even }],
    ['ten hard problems x 10, k = 1', { problems: 10, n: 10, k: 1, rate: hard }],
    ['ten hard problems x 10, k = 5', { problems: 10, n: 10, k: 5, rate: hard }],
    ['sixty easy problems x 10, k = 1', { problems: 60, n: 10, k: 1, rate: easy }],
    ['greedy decoding: 164 x 1', { problems: 164, n: 1, k: 1, rate: even }],
    [
      'greedy decoding by a weak model: 164 x 1',
      { problems: 164, n: 1, k: 1, rate: (u) => u / 20 },
    ],
    ['HumanEval size: 164 x 20, k = 10', { problems: 164, n: 20, k: 10, rate: hard }],
  ];

  test.each(worlds)('%s: both hold the truth in at least 92 of 100 runs', (_, world) => {
    const [overProblems, overReruns] = coverage(world);
    expect(overProblems).toBeGreaterThan(0.92);
    expect(overReruns).toBeGreaterThan(0.92);
  });

  test('the textbook value +- 1.96 SE does not, with ten hard problems', () => {
    const [overProblems = NaN, , textbook = NaN] = coverage({
      problems: 10,
      n: 10,
      k: 1,
      rate: hard,
    });
    expect(textbook).toBeLessThan(0.9);
    expect(overProblems).toBeGreaterThan(textbook + 0.03);
  });

  test('one problem: its interval holds 1 - (1-p)^k in at least 92 of 100 runs', () => {
    for (const p of [0.1, 0.4, 0.8])
      for (const k of [1, 3, 10])
        expect(coverage({ problems: 1, n: 20, k, rate: () => p })[1]).toBeGreaterThan(0.92);
  });
});
