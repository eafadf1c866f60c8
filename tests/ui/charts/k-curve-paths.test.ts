import { expect, test } from 'vitest';
import type { FigureSeries } from '../../../src/state/experiment-figure.ts';
import { curveScales } from '../../../src/ui/charts/curve-scales.ts';
import { labelPlaces, labelRoom, linePath } from '../../../src/ui/charts/k-curve-paths.ts';

const scales = curveScales({ width: 466, height: 246, n: 40, axis: 'log' });
const series = (label: string, value: number): FigureSeries => ({
  ...{ label, role: 'arm', shade: 0 },
  points: [{ x: 40, value }],
});

test('linePath(points, scales) goes from the first k to the last', () => {
  const points = [
    { x: 1, value: 0 },
    { x: 40, value: 1 },
  ];
  expect(linePath(points, scales)).toBe('M46.0 212.0L446.0 12.0');
  expect(linePath([], scales)).toBe('');
});

test('labelPlaces(series, scales) keeps names of equal ends apart', () => {
  const [a = NaN, b = NaN] = labelPlaces([series('a', 0.5), series('b', 0.5)], scales);
  expect(b - a).toBeCloseTo(15, 9);
  expect((a + b) / 2).toBeCloseTo(112, 9);
});

test('labelRoom(series) leaves more for Korean letters', () => {
  expect(labelRoom([series('평균', 1)])).toBeGreaterThan(labelRoom([series('ab', 1)]));
  expect(labelRoom([])).toBe(4);
});
