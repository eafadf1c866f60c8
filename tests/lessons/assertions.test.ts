import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { assertionsOf, withAssertions } from '../../src/lessons/assertions.ts';
import { problem } from '../storage/examples.ts';

const check = (source: string) => ({
  ...problem('A/0'),
  tests: { kind: 'check', source } as const,
});

describe('assertionsOf(problem)', () => {
  test('gives each assertion as a line, the weak ones first', () => {
    const source = 'def check(candidate):\n    assert candidate(1) == 2\n    assert candidate(2)\n';
    const weak = 'def check(candidate):\n    assert candidate(0)\n';
    const both = { ...check(source), weakTests: { kind: 'check', source: weak } as const };
    expect(assertionsOf(both)).toEqual([
      { source: 'assert candidate(0)', weak: true },
      { source: 'assert candidate(1) == 2', weak: false },
      { source: 'assert candidate(2)', weak: false },
    ]);
  });

  test.each([
    ['a loop', 'def check(candidate):\n    for i in range(3):\n        assert candidate(i)\n'],
    ['setup before check', 'import math\ndef check(candidate):\n    assert candidate(1)\n'],
    ['an assertion of two lines', 'def check(candidate):\n    assert candidate(\n        1)\n'],
    ['no assertion', 'def check(candidate):\n    pass\n'],
  ])('takes no list out of %s', (_, source) => {
    expect(assertionsOf(check(source))).toBeUndefined();
  });

  test.each(['chains', 'basics'])('reads every problem of the pack %s', (pack) => {
    const path = new URL(`../../public/packs/${pack}/problems.jsonl`, import.meta.url);
    for (const line of readFileSync(path, 'utf8').trimEnd().split('\n')) {
      const raw = JSON.parse(line) as { task_id: string; test: string; weak_test: string };
      const weakTests = { kind: 'check', source: raw.weak_test } as const;
      const all = assertionsOf({ ...check(raw.test), weakTests }) ?? [];
      expect(all.filter(({ weak }) => weak).length, raw.task_id).toBeGreaterThan(0);
      expect(all.filter(({ weak }) => !weak).length, raw.task_id).toBeGreaterThan(3);
    }
  });
});

describe('withAssertions(problem, assertions)', () => {
  test('put back together, all of them are the tests they came from', () => {
    const all = check('def check(candidate):\n    assert candidate(1)\n    assert candidate(2)\n');
    const sources = assertionsOf(all)?.map(({ source }) => source) ?? [];
    expect(withAssertions(all, sources)).toEqual(all);
  });

  test('with none of them gives tests that are still Python', () => {
    expect(withAssertions(check(''), []).tests).toEqual({
      kind: 'check',
      source: 'def check(candidate):\n    pass\n',
    });
  });
});
