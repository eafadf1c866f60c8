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
    return problems === 1
      ? '1 problem is too few to compare over.'
      : `${problems} problems are too few to compare over.`;
  }
  const { value, low, high } = difference;
  if (low > 0 || high < 0) {
    const [better, other] = value > 0 ? [a, b] : [b, a];
    const size = value > 0 ? difference : { value: -value, low: -high, high: -low };
    return `${better} is better than ${other} at k = ${k}, by ${pointsText(size, locale)}.`;
  }
  const open = `No winner at k = ${k}: the difference of ${pointsText(difference, locale)} may be none.`;
  if (needed === undefined) return open;
  const count = new Intl.NumberFormat(locale);
  return `${open} To tell one of this size, about ${count.format(roundUp(needed))} problems like these would be needed; here are ${count.format(problems)}.`;
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
