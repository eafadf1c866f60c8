import type { Estimate } from './estimate.ts';

/** An estimate as text, in two parts so that a page can set the interval in smaller weight. */
export interface FormattedEstimate {
  /** Such as `41%`, spelled as the locale does (`41 %` in German and French). */
  readonly value: string;
  /** Such as `35–47`: the ends in percent, without the sign. */
  readonly interval: string;
}

/** An estimate in one piece: `41% (35–47)`. */
export function formatEstimate(estimate: Estimate, locale: string): string {
  const { value, interval } = formatEstimateParts(estimate, locale);
  return `${value} (${interval})`;
}

/** An estimate in percent, with as many decimals (0 to 2) as its interval supports. */
export function formatEstimateParts(estimate: Estimate, locale: string): FormattedEstimate {
  const decimals = supportedDecimals(estimate);
  const end = percentFormat(locale, decimals, 'decimal');
  return {
    value: percentFormat(locale, decimals, 'percent').format(estimate.value),
    interval: `${end.format(100 * estimate.low)}–${end.format(100 * estimate.high)}`,
  };
}

const mostDecimals = 2;

/**
 * Decimals so that one step of the last digit is no finer than half the interval's width, and more
 * where the value would else be printed as 0 % or 100 % without being it.
 */
export function supportedDecimals({ value, low, high }: Estimate): number {
  const halfWidth = 50 * (high - low);
  for (let decimals = 0; decimals < mostDecimals; decimals++) {
    const step = 10 ** -decimals;
    const percent = Math.round((100 * value) / step) * step;
    const hidesRest = (percent === 0 && value > 0) || (percent === 100 && value < 1);
    if (halfWidth >= step && !hidesRest) return decimals;
  }
  return mostDecimals;
}

const formats = new Map<string, Intl.NumberFormat>();

/** Building a formatter costs more than using it thousands of times, hence one per kind. */
function percentFormat(locale: string, decimals: number, style: 'percent' | 'decimal') {
  const key = `${locale} ${decimals} ${style}`;
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  const format = formats.get(key) ?? new Intl.NumberFormat(locale, { style, ...digits });
  formats.set(key, format);
  return format;
}
