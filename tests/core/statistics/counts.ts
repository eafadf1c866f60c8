import fc from 'fast-check';
import type { Tally } from '../../../src/core/statistics/tally.ts';

/** 1 <= n <= 200 with 0 <= c <= n and 1 <= k <= n. */
export const counts = fc
  .integer({ min: 1, max: 200 })
  .chain((n) => fc.tuple(fc.constant(n), fc.nat(n), fc.integer({ min: 1, max: n })));

/** One to forty problems of 1 to 30 samples, some of them in clusters, and a k that all allow. */
export const benchmarks = fc
  .array(
    fc
      .integer({ min: 1, max: 30 })
      .chain((n) => fc.record({ n: fc.constant(n), c: fc.nat(n), cluster: fc.nat(20) })),
    { minLength: 1, maxLength: 40 },
  )
  .chain((rows) =>
    fc.tuple(
      fc.constant(rows.map(toTally)),
      fc.integer({ min: 1, max: Math.min(...rows.map(({ n }) => n)) }),
    ),
  );

function toTally(row: { n: number; c: number; cluster: number }, i: number): Tally {
  const tally = { taskId: `task/${i}`, n: row.n, c: row.c };
  return row.cluster < 5 ? { ...tally, cluster: `parent/${row.cluster}` } : tally;
}

/** `size` problems whose i-th has c(i) correct of n. */
export const tallies = (size: number, n: number, c: (i: number) => number): Tally[] =>
  Array.from({ length: size }, (_, i) => ({ taskId: `task/${i}`, n, c: c(i) }));
