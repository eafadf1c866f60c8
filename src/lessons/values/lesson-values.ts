import { naiveMean, passAtKOfChance, standardErrorOfShare } from '../../core/statistics/chances.ts';
import { plugInPassAtK } from '../../core/statistics/naive-estimators.ts';
import { passAtK } from '../../core/statistics/pass-at-k.ts';
import { passHatK } from '../../core/statistics/pass-hat-k.ts';

/** A number that lessons print, and the names of what it is computed from. */
export interface LessonValue<Args extends string = string> {
  readonly args: readonly Args[];
  readonly compute: (args: Readonly<Record<string, number>>) => number;
}

const value = <Args extends string>(
  args: readonly Args[],
  compute: (args: Readonly<Record<Args, number>>) => number | undefined,
): LessonValue => ({ args, compute: (given) => compute(given) ?? NaN });

/** Every number that a lesson can name in `:value{of=…}` or as the answer of a guess. */
export const lessonValues: Readonly<Record<string, LessonValue>> = {
  /** Unbiased pass@k of one problem. */
  'pass-at-k': value(['n', 'c', 'k'], ({ n, c, k }) => passAtK(n, c, k)),
  /** The plug-in 1 − (1 − c/n)^k. */
  'plug-in': value(['n', 'c', 'k'], ({ n, c, k }) => plugInPassAtK(n, c, k)),
  /** The chance that k tries, each right with chance p, hold a right one. */
  'chance-of-k': value(['p', 'k'], ({ p, k }) => passAtKOfChance(p, k)),
  /** What the plug-in says on average over runs of n samples. */
  'plug-in-mean': value(['p', 'n', 'k'], ({ p, n, k }) => naiveMean(p, n, k)),
  'plug-in-bias': value(
    ['p', 'n', 'k'],
    ({ p, n, k }) => naiveMean(p, n, k) - passAtKOfChance(p, k),
  ),
  /** The chance that all k tries pass. */
  'pass-hat-k': value(['n', 'c', 'k'], ({ n, c, k }) => passHatK(n, c, k)),
  /** Standard error of a mean over problems of which a share p passes. */
  'standard-error': value(['p', 'problems'], ({ p, problems }) =>
    standardErrorOfShare(p, problems),
  ),
  times: value(['a', 'b'], ({ a, b }) => a * b),
  power: value(['base', 'exponent'], ({ base, exponent }) => base ** exponent),
  share: value(['part', 'whole'], ({ part, whole }) => part / whole),
};
