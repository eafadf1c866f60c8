import { m } from '../messages/messages.js';
import { dateText } from './library-words.ts';
import { perLocale } from './per-locale.ts';
import type { ModelSpeed } from './run-speeds.ts';

const rates = perLocale((tag) => new Intl.NumberFormat(tag, { maximumSignificantDigits: 2 }));

/** How fast a model drew: `38 tokens/s, 0.3 samples/s`, with `about` where it is rough. */
export function speedText({ samples, tokens, isRough }: ModelSpeed): string {
  const perSecond = m.models_speed_samples({ rate: rates().format(samples) });
  const both =
    tokens === undefined
      ? perSecond
      : m.models_speed_both({ tokens: tokenRateText(tokens), samples: perSecond });
  return isRough ? m.models_device_speed_about({ speed: both }) : both;
}

/** Tokens per second: `38 tokens/s`. */
export const tokenRateText = (tokens: number): string =>
  m.models_speed_tokens({ rate: rates().format(tokens) });

/** When that was, and on what: `in a run, 22 Nov 2026`. */
export const speedOrigin = ({ measuredAt, isRough }: ModelSpeed): string =>
  isRough
    ? m.models_speed_few({ date: dateText(measuredAt) })
    : m.models_speed_run({ date: dateText(measuredAt) });
