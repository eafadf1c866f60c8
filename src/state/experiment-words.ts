import { m } from '../messages/messages.js';
import type { Difference } from '../core/statistics/paired-difference.ts';

/** A share in whole percent, as the reader's language writes it. */
export const percentText = (value: number, locale: string): string =>
  new Intl.NumberFormat(locale, { style: 'percent' }).format(value);

/** A number with two digits that matter, such as a factor: `0.62`. */
export const factorText = (value: number, locale: string): string =>
  Number.isFinite(value)
    ? new Intl.NumberFormat(locale, { maximumSignificantDigits: 2 }).format(value)
    : m.experiments_any_number();

/** A temperature, as it is written everywhere: `0.8`. */
export const temperatureText = (value: number, locale: string): string =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(value);

/** A difference of shares with its interval, in percentage points: `14 points (8 to 20)`. */
export function pointsText({ value, low, high }: Difference, locale: string): string {
  const wide = high - low >= 0.02;
  const format = new Intl.NumberFormat(locale, {
    maximumFractionDigits: wide ? 0 : 1,
    // Without a minus before what is rounded to 0.
    signDisplay: 'negative',
  });
  const [middle, from, to] = [value, low, high].map((share) => format.format(100 * share));
  return m.experiments_points({ middle: middle ?? '', from: from ?? '', to: to ?? '' });
}

/** Tries with their interval: `12 tries (8 to 25)`; says so where there are not enough. */
export function triesText(
  { tries, low, high }: { tries: number; low: number; high: number },
  most: number,
): string {
  const one = (count: number) =>
    Number.isFinite(count) ? String(count) : m.experiments_tries_beyond({ most: String(most) });
  const count = one(tries);
  const text = tries === 1 ? m.experiments_try_1({ count }) : m.experiments_try_n({ count });
  if (low === high) return text;
  return m.experiments_tries_range({ tries: text, low: one(low), high: one(high) });
}
