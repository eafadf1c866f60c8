import type { ValueUnit } from '../../lessons/lesson.ts';
import { perLocale } from '../per-locale.ts';

const digitsOf: Readonly<Record<ValueUnit, number>> = {
  percent: 0,
  points: 1,
  number: 3,
  count: 0,
};

/** Formats by style and digits: building one costs more than writing a thousand numbers with it. */
const formats = perLocale((tag) => {
  const known = new Map<string, Intl.NumberFormat>();
  return (style: 'percent' | 'decimal', least: number, most: number): Intl.NumberFormat => {
    const key = `${style} ${least} ${most}`;
    const format =
      known.get(key) ??
      new Intl.NumberFormat(tag, {
        style,
        minimumFractionDigits: least,
        maximumFractionDigits: most,
      });
    known.set(key, format);
    return format;
  };
});

/** Writes a computed number: a fraction as percent or points, digits after the point as asked for. */
export function valueText(value: number, unit: ValueUnit, digits = digitsOf[unit]): string {
  if (!Number.isFinite(value)) return '–';
  const style = unit === 'percent' ? 'percent' : 'decimal';
  const least = unit === 'count' || unit === 'number' ? 0 : digits;
  const text = formats()(style, least, digits).format(unit === 'points' ? 100 * value : value);
  // A hyphen is too short for a minus.
  return text.replace('-', '−');
}
