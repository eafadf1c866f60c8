import { checkCounts } from './check-counts.ts';
import { mean } from './mean.ts';

/** A probability told beforehand, and what came of it: c of n times the event happened. */
export interface Forecast {
  /** 0 to 1. */
  readonly probability: number;
  readonly n: number;
  readonly c: number;
}

/** How far forecasts were off, squared: 0 is perfect, 0.25 is what "one half" gets always. */
export interface BrierScore {
  /** Mean of (probability - outcome)^2 over outcomes of 0 and 1: `miss + chance`. */
  readonly score: number;
  /** Mean of (probability - rate)^2: what knowing the rate c/n would have saved. */
  readonly miss: number;
  /** Mean of rate x (1 - rate): what nobody can save who has to give one number for all n. */
  readonly chance: number;
}

/**
 * Brier score of forecasts of yes/no events, each forecast weighing the same whatever its n;
 * undefined for none, RangeError for n = 0, counts that are none, and what is no probability.
 *
 * Brier 1950 (Monthly Weather Review 78:1), in the form of one squared difference per event that is
 * common for two classes (half of Brier's own sum). Its split into reliability (`miss`) and the
 * spread of the outcomes within a forecast (`chance`) is Murphy's (1973, J. Applied Meteorology
 * 12:595), taken over groups that each have one forecast.
 */
export function brierScore(forecasts: readonly Forecast[]): BrierScore | undefined {
  const parts = forecasts.map(partsOf);
  const miss = mean(parts.map((part) => part.miss));
  const chance = mean(parts.map((part) => part.chance));
  if (miss === undefined || chance === undefined) return undefined;
  return { score: miss + chance, miss, chance };
}

function partsOf({ probability, n, c }: Forecast): Omit<BrierScore, 'score'> {
  checkCounts(n, c);
  if (n === 0) throw new RangeError('A forecast without an outcome has no score.');
  if (!(probability >= 0 && probability <= 1)) {
    throw new RangeError(`${probability} is no probability.`);
  }
  const rate = c / n;
  return { miss: (probability - rate) ** 2, chance: rate * (1 - rate) };
}
