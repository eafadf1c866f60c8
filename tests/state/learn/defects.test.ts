import { describe, expect, test } from 'vitest';
import { defectMeans, defectRows } from '../../../src/state/learn/defects.ts';

describe('defectRows', () => {
  test('defectRows("any", …) tells the same number whatever k is', () => {
    const wrongAt = (k: number) => defectMeans(defectRows('any', 20, k)).wrong;
    expect(wrongAt(1)).toBe(wrongAt(20));
    expect(defectMeans(defectRows('any', 20, 1)).right).toBeCloseTo(7 / 60, 12);
    expect(defectMeans(defectRows('any', 20, 20)).right).toBeCloseTo(wrongAt(1), 12);
  });

  test('defectRows("few", …) gives full marks for nothing where n < k, and mended no number', () => {
    const rows = defectRows('few', 5, 10);
    expect(rows.find(({ c }) => c === 0)).toMatchObject({ wrong: 1, right: undefined });
    expect(defectMeans(rows)).toEqual({ wrong: 1, right: undefined });
    const enough = defectMeans(defectRows('few', 10, 10));
    expect(enough.wrong).toBeCloseTo(enough.right ?? NaN, 12);
  });

  test('defectRows("lost", …) is never below the mended number', () => {
    for (const n of [2, 20, 33]) {
      for (const { wrong, right, n: all, c, lost } of defectRows('lost', n, 2)) {
        expect(wrong).toBeGreaterThanOrEqual((right ?? NaN) - 1e-12);
        expect(c + lost).toBeLessThanOrEqual(all);
      }
    }
  });
});
