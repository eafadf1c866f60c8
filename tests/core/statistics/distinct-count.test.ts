import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DistinctCount } from '../../../src/core/statistics/distinct-count.ts';

function count(samples: readonly (readonly [string, string])[]) {
  const counted = new DistinctCount();
  for (const [taskId, text] of samples) counted.add(taskId, text);
  return counted.result;
}

test('DistinctCount of no samples is none of none', () => {
  expect(count([])).toEqual({ distinct: 0, drawn: 0 });
});

test('DistinctCount.add(task, print) counts equal programs of one problem once, of two twice', () => {
  const samples = [
    ['A', 'x'],
    ['A', 'y'],
    ['A', 'x'],
    ['B', 'x'],
    ['B', 'x'],
  ] as const;
  expect(count(samples)).toEqual({ distinct: 3, drawn: 5 });
});

test('DistinctCount agrees with a set of whole (task, program) pairs', () => {
  const samples = fc.array(fc.tuple(fc.constantFrom('A', 'B', 'C'), fc.string({ maxLength: 1 })));
  fc.assert(
    fc.property(samples, (drawn) => {
      const sorted = drawn.toSorted(([a], [b]) => a.localeCompare(b));
      const distinct = new Set(sorted.map(([task, text]) => `${task}${text}`)).size;
      expect(count(sorted)).toEqual({ distinct, drawn: drawn.length });
    }),
  );
});
