import { m } from '../messages/messages.js';
import type { PairAtK } from './compare-pair.ts';
import { pointsText } from './experiment-words.ts';

/** The runs a verdict names. */
export interface PairNames {
  readonly a: string;
  readonly b: string;
}

/**
 * Who is better at this k, in sentences; names nobody where the interval of the difference holds 0,
 * and says then how many problems would settle it.
 */
export function verdictText(
  { k, difference, needed }: PairAtK,
  { a, b }: PairNames,
  problems: number,
  locale: string,
): string {
  if (!difference) {
    return m.compare_few_problems({ count: problems });
  }
  const { value, low, high } = difference;
  if (low > 0 || high < 0) {
    const [better, other] = value > 0 ? [a, b] : [b, a];
    const size = value > 0 ? difference : { value: -value, low: -high, high: -low };
    return m.compare_better({ better, other, k: String(k), points: pointsText(size, locale) });
  }
  const points = pointsText(difference, locale);
  if (needed === undefined) return m.compare_no_winner({ k: String(k), points });
  const count = new Intl.NumberFormat(locale);
  return m.compare_no_winner_needed({
    k: String(k),
    points,
    needed: count.format(roundUp(needed)),
    here: count.format(problems),
  });
}

/** Two digits are all that such a number supports. */
function roundUp(count: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(count)) - 1);
  return Math.ceil(count / unit) * unit;
}

/** A p-value as it is written in papers: `p = 0.03`, `p < 0.001`. */
export function pText(p: number, locale: string): string {
  if (p < 0.001) return `p < ${new Intl.NumberFormat(locale).format(0.001)}`;
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: p < 0.1 ? 3 : 2 });
  return `p = ${format.format(p)}`;
}
