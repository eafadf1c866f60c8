import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pickProblems } from '../../src/state/pick-problems.ts';

const ids = Array.from({ length: 30 }, (_, i) => `t/${i}`);
const random = (count: number, seed: number) => pickProblems(ids, { kind: 'random', count, seed });

test('pickProblems(all, first, chosen) gives these, in the order of the set', () => {
  expect(pickProblems(ids, { kind: 'all' })).toEqual(ids);
  expect(pickProblems(ids, { kind: 'first', count: 2 })).toEqual(['t/0', 't/1']);
  const chosen = { kind: 'chosen', taskIds: ['t/9', 'u/1', 't/3'] } as const;
  expect(pickProblems(ids, chosen)).toEqual(['t/3', 't/9']);
});

test('pickProblems(random) is as many as asked for, in order, and holds every smaller pick', () => {
  fc.assert(
    fc.property(fc.nat(40), fc.nat(40), fc.nat(2 ** 32 - 1), (a, b, seed) => {
      const [few, many] = [random(Math.min(a, b), seed), random(Math.max(a, b), seed)];
      expect(many).toHaveLength(Math.min(30, Math.max(a, b)));
      expect(many).toEqual(ids.filter((id) => many.includes(id)));
      expect(few.every((id) => many.includes(id))).toBe(true);
    }),
  );
});

test('pickProblems(random) depends on its seed alone', () => {
  expect(random(10, 7)).toEqual(random(10, 7));
  expect(random(10, 7)).not.toEqual(random(10, 8));
});
