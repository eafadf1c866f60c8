import { checkTries } from './check-counts.ts';
import { bootstrapRepetitions, resampleProblems, weightedSum } from './bootstrap.ts';
import { mean } from './mean.ts';
import { passAtK } from './pass-at-k.ts';
import { groupProblems } from './problem-groups.ts';
import type { Tally } from './tally.ts';

/** Which of several settings is best for one k. */
export interface HullPoint {
  readonly k: number;
  /** Index of the best setting; the first of equals. */
  readonly best: number;
  /** Its pass@k. */
  readonly value: number;
  /** Per setting: in what share of bootstrap repetitions over problems it was the best. */
  readonly wins: readonly number[];
}

/**
 * The upper hull of pass@k curves over settings such as temperature (Chen et al. 2021, figure 5):
 * for each k the best setting, and how sure that choice is for other problems like these. Each
 * entry of `settings` holds the tallies of one setting, all of them of the same problems in the same
 * order (RangeError else). Undefined for a k that some problem has too few samples for.
 *
 * The best of several estimates is a little too good: its error is more likely upwards.
 */
export function upperHull(
  settings: readonly (readonly Tally[])[],
  ks: readonly number[],
): (HullPoint | undefined)[] {
  ks.forEach(checkTries);
  return ks.map(hullOver(settings));
}

/** As `upperHull`, one k at a time: what does not hang on k is drawn once, so that a slider can ask. */
export function hullOver(
  settings: readonly (readonly Tally[])[],
): (k: number) => HullPoint | undefined {
  checkAligned(settings);
  const grouped = groupProblems(settings[0] ?? []);
  const repetitions = grouped.groups < 2 ? 0 : bootstrapRepetitions;
  const resamples = Array.from(resampleProblems(grouped, repetitions), (weights) =>
    weights.slice(),
  );
  return (k) => hullAt(settings, resamples, k);
}

function hullAt(
  settings: readonly (readonly Tally[])[],
  resamples: readonly Float64Array[],
  k: number,
): HullPoint | undefined {
  const values = settings.map((tallies) => tallies.map(({ n, c }) => passAtK(n, c, k) ?? NaN));
  const means = values.map((row) => mean(row) ?? NaN);
  if (means.length === 0 || means.some(Number.isNaN)) return undefined;
  const best = indexOfLargest(means);
  const wins = countWins(values, resamples).map((count) => count / resamples.length);
  return { k, best, value: means[best] ?? NaN, wins: resamples.length > 0 ? wins : [] };
}

/** Equal settings share a repetition, so that the order they are given in does not matter. */
function countWins(values: readonly (readonly number[])[], resamples: readonly Float64Array[]) {
  const wins = values.map(() => 0);
  for (const weights of resamples) {
    const sums = values.map((row) => weightedSum(row, weights));
    const largest = Math.max(...sums);
    const winners = sums.filter((sum) => sum >= largest - 1e-12).length;
    sums.forEach((sum, i) => {
      if (sum >= largest - 1e-12) wins[i] = (wins[i] ?? NaN) + 1 / winners;
    });
  }
  return wins;
}

function indexOfLargest(values: readonly number[]): number {
  return values.indexOf(Math.max(...values));
}

function checkAligned(settings: readonly (readonly Tally[])[]): void {
  const [first = [], ...others] = settings;
  const same = (tallies: readonly Tally[]) =>
    tallies.length === first.length &&
    tallies.every(({ taskId }, i) => taskId === first[i]?.taskId);
  if (!others.every(same))
    throw new RangeError('settings are compared over the same problems in the same order');
}
