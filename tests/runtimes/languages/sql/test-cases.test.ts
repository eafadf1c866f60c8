import { describe, expect, test } from 'vitest';
import { readTestCases } from '../../../../src/runtimes/languages/sql/test-cases.ts';
import { sameRows } from '../../../../src/runtimes/languages/sql/compare-rows.ts';

describe('readTestCases', () => {
  test('readTestCases(tests) divides cases by their setups, and knows where every part begins', () => {
    const cases = readTestCases(
      '-- setup\na;\n-- expect\nb;\n-- setup\nc;\n-- ask\nd;\n-- expect in order:\ne;',
    );
    expect(cases).toEqual([
      {
        setup: { text: 'a;', linesBefore: 1 },
        questions: [{ expect: { text: 'b;', linesBefore: 3 }, inOrder: false }],
      },
      {
        setup: { text: 'c;', linesBefore: 5 },
        questions: [
          {
            ask: { text: 'd;', linesBefore: 7 },
            expect: { text: 'e;', linesBefore: 9 },
            inOrder: true,
          },
        ],
      },
    ]);
  });
  test('readTestCases(tests) takes what is before the first marker for a setup', () => {
    expect(readTestCases('a;\n-- expect\nb;')?.[0]?.setup.text).toBe('a;');
    expect(readTestCases('-- expect\nb;')?.[0]?.setup.text).toBe('');
  });
  test('readTestCases(tests) is undefined for statements without an expectation', () => {
    expect(readTestCases('SELECT 1; -- expect nothing')).toBeUndefined();
  });
});

describe('sameRows', () => {
  test('sameRows(got, expected) compares multisets unless an order is asked for', () => {
    const [a, b] = [
      [1, 'x'],
      [2, 'y'],
    ];
    expect(sameRows([a, b], [b, a], false)).toBe(true);
    expect(sameRows([a, b], [b, a], true)).toBe(false);
    expect(sameRows([a, a, b], [a, b, b], false)).toBe(false);
  });
  test.each([
    [2, 2.0, true],
    [0.1 + 0.2, 0.3, true],
    [2n ** 60n, 2n ** 60n + 1n, false],
    [2, '2', false],
    [null, 0, false],
    [null, null, true],
    ['', null, false],
    [new Uint8Array([1]), new Uint8Array([1]), true],
    [new Uint8Array([1]), '1', false],
    [1e9, 1e9 + 2, false],
  ])('sameRows([[%s]], [[%s]]) is %s', (left, right, same) => {
    expect(sameRows([[left]], [[right]], false)).toBe(same);
  });
  test('sameRows(got, expected) tells rows of different widths apart', () => {
    expect(sameRows([[1]], [[1, null]], false)).toBe(false);
  });
});
