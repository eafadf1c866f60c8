import type { ValueUnit } from '../../lessons/lesson.ts';

const digitsOf: Readonly<Record<ValueUnit, number>> = {
  percent: 0,
  points: 1,
  number: 3,
  count: 0,
};

/** Writes a computed number: a fraction as percent or points, digits after the point as asked for. */
export function valueText(value: number, unit: ValueUnit, digits = digitsOf[unit]): string {
  if (!Number.isFinite(value)) return '–';
  const shown = unit === 'points' ? 100 * value : value;
  return new Intl.NumberFormat(undefined, {
    style: unit === 'percent' ? 'percent' : 'decimal',
    minimumFractionDigits: unit === 'count' ? 0 : digits,
    maximumFractionDigits: digits,
  }).format(shown);
}
