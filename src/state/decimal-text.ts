import { perLocale } from './per-locale.ts';

const formats = [0, 1, 2, 3].map((digits) =>
  perLocale((tag) => {
    const form = { minimumFractionDigits: digits, maximumFractionDigits: digits };
    return new Intl.NumberFormat(tag, form);
  }),
);

/** A number with so many decimals, 0 to 3: `0.8`, `0.070`. */
export const decimalText = (value: number, digits: number): string =>
  formats[digits]?.().format(value) ?? String(value);
