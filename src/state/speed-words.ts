import { dateText } from './library-words.ts';
import { perLocale } from './per-locale.ts';
import type { ModelSpeed } from './run-speeds.ts';

const rates = perLocale((tag) => new Intl.NumberFormat(tag, { maximumSignificantDigits: 2 }));

/** How fast a model drew: `38 tokens/s, 0.3 samples/s`, with `about` where it is rough. */
export function speedText({ samples, tokens, isRough }: ModelSpeed): string {
  const perSecond = `${rates().format(samples)} samples/s`;
  const both = tokens === undefined ? perSecond : `${tokenRateText(tokens)}, ${perSecond}`;
  return isRough ? `about ${both}` : both;
}

/** Tokens per second: `38 tokens/s`. */
export const tokenRateText = (tokens: number): string => `${rates().format(tokens)} tokens/s`;

/** When that was, and on what: `in a run, 22 Nov 2026`. */
export const speedOrigin = ({ measuredAt, isRough }: ModelSpeed): string =>
  `${isRough ? 'from a few samples' : 'in a run'}, ${dateText(measuredAt)}`;
