import { expect, test } from 'vitest';
import { solutionOutline } from '../../../src/core/practice/solution-outline.ts';

test('solutionOutline names loops, conditions and calls, and the first line of several', () => {
  const solution =
    '    # count\n    total = 0\n    for age in ages:\n        if age < 6:\n            continue\n        total += max(1, age)\n    return ",".join(f"{str(total)}")\n';
  expect(solutionOutline(solution, 'f')).toEqual({
    lines: 6,
    constructs: ['for-loop', 'condition'],
    calls: ['max()', '.join()', 'str()'],
    first: 'total = 0',
  });
});

test('solutionOutline of a single line does not give it away', () => {
  const outline = solutionOutline(
    '    return sorted([x // 2 for x in numbers if x > 1][1:])\n',
    'f',
  );
  expect(outline).toEqual({
    lines: 1,
    constructs: ['comprehension', 'slice'],
    calls: ['sorted()'],
  });
});

test('solutionOutline tells recursion, helpers, and values by condition', () => {
  const solution =
    '    def go(n):\n        return n if n < 2 else fib(n - 1) + go(n - 2)\n    return go(n)\n';
  expect(solutionOutline(solution, 'fib')).toMatchObject({
    constructs: ['conditional-value', 'recursion', 'helper'],
    calls: [],
  });
});

test('solutionOutline reads no code out of strings and comments', () => {
  expect(solutionOutline('    return "for x in y: open(z)"  # while try(1)\n')).toEqual({
    lines: 1,
    constructs: [],
    calls: [],
  });
});
