import { locale } from '../../state/locale.svelte.ts';
import * as Plot from '@observablehq/plot';

/** Ticks closer than this many pixels would have labels that touch. */
const closest = 26;

/** The y axis of all charts of success: 0 to 100 % in quarters, with hairlines across. */
export function percentAxis(): Plot.Markish[] {
  const format = new Intl.NumberFormat(locale.tag, { style: 'percent' });
  const quarters = [0, 0.25, 0.5, 0.75, 1];
  return [
    Plot.gridY(quarters, { stroke: 'var(--color-hairline)', strokeOpacity: 1 }),
    Plot.axisY(quarters, {
      tickSize: 0,
      tickFormat: (value: number) => format.format(value),
      fill: 'var(--color-muted)',
    }),
  ];
}

/** An x axis of whole numbers, with what `options` say besides. */
export const countAxis = (
  ticks: readonly number[],
  options: Plot.AxisXOptions = {},
): Plot.Markish =>
  Plot.axisX(ticks, {
    tickSize: 4,
    stroke: 'var(--color-edge)',
    fill: 'var(--color-muted)',
    // As text, because Plot leaves out most labels of a log axis that it formats itself.
    text: (k: number) => String(k),
    ...options,
  });

/** Drops ticks that would stand closer than their labels are wide, keeping the last. */
export function thinTicks(ticks: readonly number[], placeOf: (tick: number) => number): number[] {
  const kept: number[] = [];
  for (const tick of ticks.toReversed()) {
    const next = kept.at(-1);
    if (next === undefined || placeOf(next) - placeOf(tick) >= closest) kept.push(tick);
  }
  return kept.toReversed();
}
