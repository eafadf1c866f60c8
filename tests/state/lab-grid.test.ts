import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tallyVerdicts } from '../../src/core/statistics/tally.ts';
import { verdictKinds } from '../../src/core/grading/verdict.ts';
import { cellKinds, VerdictGrid } from '../../src/state/lab-grid.ts';

const grid = (...planned: number[]) =>
  new VerdictGrid(planned.map((cells, row) => ({ taskId: `t${row}`, planned: cells })));

describe('VerdictGrid', () => {
  test('tally(row, all) agrees with tallyVerdicts of the same verdicts', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...verdictKinds), { maxLength: 50 }), (kinds) => {
        const one = grid(kinds.length);
        kinds.forEach((kind, index) => {
          one.set(0, index, kind, 10);
        });
        const { n, c, open, excluded } = one.tally(0, kinds.length);
        expect({ taskId: 't0', n, c }).toEqual(tallyVerdicts({ taskId: 't0' }, kinds));
        expect(open).toBe(0);
        expect(n + excluded).toBe(kinds.length);
      }),
    );
  });

  test('tally(row, first) looks at the first cells only', () => {
    const one = grid(4);
    one.set(0, 0, 'failed', 10);
    one.set(0, 1, 'passed', 20);
    one.set(0, 3, 'passed', 90);
    expect(one.tally(0, 3)).toEqual({ taskId: 't0', n: 2, c: 1, open: 1, excluded: 0, meanMs: 15 });
    expect(one.tally(0, 1)).toMatchObject({ n: 1, c: 0, open: 0 });
  });

  test('tally(row) of nothing graded has no mean time', () => {
    expect(grid(2).tally(0, 2)).toMatchObject({ n: 0, open: 2, meanMs: undefined });
  });

  test('tally(row) keeps the cluster of its problem', () => {
    const one = new VerdictGrid([{ taskId: 'a', cluster: 'parent', planned: 1 }]);
    expect(one.tally(0, 1).cluster).toBe('parent');
  });

  test('set(row, index) ignores a cell outside the plan', () => {
    const one = grid(2);
    one.set(0, 2, 'passed');
    one.set(7, 0, 'passed');
    expect(one.count(9).passed).toBe(0);
    expect(one.version(0)).toBe(0);
  });

  test('version(row) grows with a change in that row and in no other', () => {
    const two = grid(1, 1);
    two.set(1, 0, 'running');
    expect([two.version(0), two.version(1)]).toEqual([0, 1]);
  });

  test('settle() takes back what was running and keeps every verdict', () => {
    const one = grid(3);
    one.set(0, 0, 'passed');
    one.set(0, 1, 'running');
    const before = one.version(0);
    one.settle();
    expect([0, 1, 2].map((index) => one.kindAt(0, index))).toEqual([
      'passed',
      'waiting',
      'waiting',
    ]);
    expect(one.version(0)).toBeGreaterThan(before);
  });

  test('count(first) counts every cell once', () => {
    const two = grid(3, 1);
    two.set(0, 0, 'crashed');
    const counts = two.count(2);
    expect(counts.crashed).toBe(1);
    expect(cellKinds.reduce((sum, kind) => sum + counts[kind], 0)).toBe(3);
  });

  test('rowOf(task) and columns describe the run', () => {
    const two = grid(3, 5);
    expect(two.rowOf('t1')).toBe(1);
    expect(two.rowOf('elsewhere')).toBeUndefined();
    expect(two.columns).toBe(5);
    expect(grid().columns).toBe(0);
  });
});
