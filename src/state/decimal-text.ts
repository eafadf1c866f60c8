import { perLocale } from './per-locale.ts';

const formats = [0, 1, 2, 3].map((digits) =>
  perLocale((tag) => new Intl.NumberFormat(tag, { maximumFractionDigits: digits })),
);

/** A number with at most so many decimals, 0 to 3: `0.8`, `0.125`. */
export const decimalText = (value: number, digits = 2): string =>
  formats[digits]?.().format(value) ?? String(value);
