import { formatEstimateParts } from '../../core/statistics/format-estimate.ts';
import type { Interval } from '../../core/statistics/estimate.ts';
import { html, type Markup } from './markup.ts';

/** Numbers and times as one locale writes them; the words of the report are English. */
export class ReportFormat {
  readonly locale: string;
  readonly #count: Intl.NumberFormat;
  readonly #date: Intl.DateTimeFormat;

  /** A locale the browser does not know gives the next best it does; a malformed one, English. */
  constructor(locale: string) {
    this.locale = isLocale(locale) ? locale : 'en';
    this.#count = new Intl.NumberFormat(this.locale);
    this.#date = new Intl.DateTimeFormat(this.locale, {
      dateStyle: 'medium',
      timeStyle: 'short',
      timeZone: 'UTC',
    });
  }

  count = (count: number): string => this.#count.format(count);

  /** `1 problem`, `164 problems`. */
  counted = (count: number, noun: string): string =>
    `${this.count(count)} ${noun}${count === 1 ? '' : 's'}`;

  /** A proportion as a share of something counted, without decimals: `7%`, `<1%`. */
  share(part: number, whole: number): string {
    if (whole === 0) return '–';
    const percent = new Intl.NumberFormat(this.locale, { style: 'percent' });
    if (part > 0 && part / whole < 0.005) return `<${percent.format(0.01)}`;
    if (part < whole && part / whole > 0.995) return `>${percent.format(0.99)}`;
    return percent.format(part / whole);
  }

  /** A proportion with the ends of an interval that decides the number of digits. */
  percent = (value: number, interval: Interval): { value: string; interval: string } =>
    formatEstimateParts({ value, ...interval }, this.locale);

  /** A duration: `0.4 ms`, `12 ms`, `3.0 s`. */
  duration(ms: number): string {
    const [value, unit] = ms < 999.5 ? [ms, 'ms'] : [ms / 1000, 's'];
    const digits = value < 9.95 ? 1 : 0;
    const fixed = { minimumFractionDigits: digits, maximumFractionDigits: digits };
    return `${new Intl.NumberFormat(this.locale, fixed).format(value)} ${unit}`;
  }

  /** A time, in UTC so that the file says the same wherever it was made; its own text if it is none. */
  time(iso: string): Markup {
    const date = new Date(iso);
    if (Number.isNaN(date.getTime())) return html`${iso}`;
    return html`<time datetime="${date.toISOString()}">${this.#date.format(date)} UTC</time>`;
  }
}

function isLocale(locale: string): boolean {
  try {
    return Intl.getCanonicalLocales(locale).length === 1;
  } catch {
    return false;
  }
}
