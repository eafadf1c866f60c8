import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellKinds } from '../../../src/state/lab-grid.ts';
import { cellWidth, newVerdicts, rowPaths } from '../../../src/ui/charts/matrix-paths.ts';

const codes = fc.uint8Array({ min: 0, max: cellKinds.length - 1, minLength: 1, maxLength: 200 });

test('cellWidth(width, columns) keeps dots readable, and lets few of them breathe', () => {
  expect(cellWidth(500, 200)).toBe(9);
  expect(cellWidth(500, 25)).toBe(20);
  expect(cellWidth(500, 1)).toBe(28);
  expect(cellWidth(500, 0)).toBe(28);
});

test('rowPaths(codes) gives one path per kind that occurs, never one per dot', () => {
  fc.assert(
    fc.property(codes, (row) => {
      const paths = rowPaths(row, 0, row.length, 10);
      expect(new Set(paths.map(({ kind }) => kind)).size).toBe(paths.length);
      expect(paths).toHaveLength(new Set(row).size);
    }),
  );
});

test('rowPaths(codes, from, to) splits a row into two that together are the whole', () => {
  fc.assert(
    fc.property(codes, fc.nat(200), (row, cut) => {
      const length = (from: number, to: number) =>
        rowPaths(row, from, to, 10).reduce((sum, { d }) => sum + d.length, 0);
      expect(length(0, cut) + length(cut, row.length)).toBe(length(0, row.length));
    }),
  );
});

test('newVerdicts(before, now) names what was judged since, not what merely started', () => {
  const [waiting, running, passed] = ['waiting', 'running', 'passed'].map((kind) =>
    cellKinds.findIndex((known) => known === kind),
  ) as [number, number, number];
  const before = Uint8Array.of(waiting, waiting, running, passed);
  const now = Uint8Array.of(waiting, running, passed, passed);
  expect(newVerdicts(before, now)).toEqual([2]);
});
