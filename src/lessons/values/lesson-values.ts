import { binomialCoefficient } from '../../core/statistics/binomial-coefficient.ts';
import { naiveMean, passAtKOfChance, standardErrorOfShare } from '../../core/statistics/chances.ts';
import { plugInPassAtK } from '../../core/statistics/naive-estimators.ts';
import { passAtK } from '../../core/statistics/pass-at-k.ts';
import { passHatK } from '../../core/statistics/pass-hat-k.ts';
import { estimatorSpread, type EstimatorName } from '../../core/statistics/estimator-spread.ts';
import { rightOnesDrawn } from '../../core/statistics/right-ones-drawn.ts';
import { certaintyValues } from './certainty-values.ts';
import { chainValues } from './chain-values.ts';
import { lessonValue as value, type LessonValue } from './lesson-value.ts';
import { temperatureValues } from './temperature-values.ts';

/** Standard deviation of an estimator over runs. */
const deviation = (estimator: EstimatorName): LessonValue =>
  value(['p', 'n', 'k'], (run) => estimatorSpread(estimator, run)?.deviation);

/** Every number that a lesson can name in `:value{of=…}` or as the answer of a guess. */
export const lessonValues: Readonly<Record<string, LessonValue>> = {
  /** Unbiased pass@k of one problem. */
  'pass-at-k': value(['n', 'c', 'k'], ({ n, c, k }) => passAtK(n, c, k)),
  /** The chance that a draw of k holds none of the c right ones. */
  'none-right': value(['n', 'c', 'k'], ({ n, c, k }) => 1 - (passAtK(n, c, k) ?? NaN)),
  /** The chance that a draw of k holds exactly so many right ones. */
  'right-drawn': value(
    ['n', 'c', 'k', 'right'],
    ({ n, c, k, right }) => rightOnesDrawn(n, c, k)?.[right] ?? 0,
  ),
  /** What the k-th try adds to pass@k; k is 2 at least. */
  gain: value(
    ['n', 'c', 'k'],
    ({ n, c, k }) => (passAtK(n, c, k) ?? NaN) - (passAtK(n, c, k - 1) ?? NaN),
  ),
  /** In how many ways k of n can be chosen. */
  ways: value(['n', 'k'], ({ n, k }) => binomialCoefficient(n, k)),
  /** The plug-in 1 − (1 − c/n)^k. */
  'plug-in': value(['n', 'c', 'k'], ({ n, c, k }) => plugInPassAtK(n, c, k)),
  /** The chance that k tries, each right with chance p, hold a right one. */
  'chance-of-k': value(['p', 'k'], ({ p, k }) => passAtKOfChance(p, k)),
  /** The chance that all k tries fail: (1 − p)^k. */
  'chance-of-none': value(['p', 'k'], ({ p, k }) => 1 - passAtKOfChance(p, k)),
  /** What the plug-in says on average over runs of n samples. */
  'plug-in-mean': value(['p', 'n', 'k'], ({ p, n, k }) => naiveMean(p, n, k)),
  'plug-in-bias': value(
    ['p', 'n', 'k'],
    ({ p, n, k }) => naiveMean(p, n, k) - passAtKOfChance(p, k),
  ),
  'best-of-k-deviation': deviation('best-of-k'),
  'plug-in-deviation': deviation('plug-in'),
  'unbiased-deviation': deviation('unbiased'),
  /** The chance that all k tries pass. */
  'pass-hat-k': value(['n', 'c', 'k'], ({ n, c, k }) => passHatK(n, c, k)),
  /** Standard error of a mean over problems of which a share p passes. */
  'standard-error': value(['p', 'problems'], ({ p, problems }) =>
    standardErrorOfShare(p, problems),
  ),
  times: value(['a', 'b'], ({ a, b }) => a * b),
  power: value(['base', 'exponent'], ({ base, exponent }) => base ** exponent),
  share: value(['part', 'whole'], ({ part, whole }) => part / whole),
  ...certaintyValues,
  ...chainValues,
  ...temperatureValues,
};
