import { describe, expect, test } from 'vitest';
import { standingOf, survivorRows, tallyFalsePasses } from '../../src/lessons/false-passes.ts';
import type { LessonSample } from '../../src/lessons/lesson-sample.ts';
import { readRecorded } from '../../src/lessons/recorded/read-recorded.ts';
import { falsePassFacts } from '../../src/state/learn/false-pass-facts.ts';

const sample = (taskId: string, kind: 'passed' | 'failed', word?: string): LessonSample => ({
  taskId,
  index: 0,
  kind,
  tokens: 1,
  sumLogProb: -1,
  meanLogProb: -1,
  ...(word !== undefined && { tests: Array.from(word, (bit) => bit === '1') }),
});

const rows = survivorRows([
  sample('A', 'failed', '011'),
  sample('B', 'failed', '101'),
  sample('A', 'passed', '111'),
  sample('A', 'failed', '110'),
  sample('A', 'failed'),
]);

describe('survivorRows(samples)', () => {
  test('counts the assertions before the first that fails, and puts the right ones first', () => {
    expect(rows).toEqual([
      {
        taskId: 'A',
        samples: [
          { right: true, held: 3 },
          { right: false, held: 2 },
          { right: false, held: 0 },
        ],
      },
      { taskId: 'B', samples: [{ right: false, held: 1 }] },
    ]);
  });
});

describe('tallyFalsePasses(rows, tests)', () => {
  test.each([
    [0, { total: 4, passed: 4, right: 1, falsePasses: 3 }],
    [1, { total: 4, passed: 3, right: 1, falsePasses: 2 }],
    [2, { total: 4, passed: 2, right: 1, falsePasses: 1 }],
    [3, { total: 4, passed: 1, right: 1, falsePasses: 0 }],
  ])('with %i assertions asked', (tests, tally) => {
    expect(tallyFalsePasses(rows, tests)).toEqual(tally);
  });

  test('standingOf(sample, tests) calls a sample that passes all tests right, whatever is asked', () => {
    expect(standingOf({ right: true, held: 0 }, 5)).toBe('right');
  });
});

describe('falsePassFacts()', () => {
  test('counts what is recorded of the medium stage, by words and verdicts alone', async () => {
    const { draws } = await readRecorded('medium');
    const problems = draws.find(({ temperature }) => temperature === 0.8)?.problems ?? [];
    const words = problems.flatMap(({ tests = '' }) => tests.split(' '));
    const letters = problems.flatMap(({ verdicts }) => Array.from(verdicts));
    const friendly = words.filter((word) => word.startsWith('1')).length;
    const right = letters.filter((letter) => letter === 'p').length;
    const facts = await falsePassFacts();
    expect(facts['passOne']).toBeCloseTo(friendly / words.length, 12);
    expect(facts['passAll']).toBeCloseTo(right / words.length, 12);
    expect(facts['falseShare']).toBeCloseTo(1 - right / friendly, 12);
    expect(facts['falsePasses']).toBe(friendly - right);
  });

  test('finds what the lesson says of it: one further assertion leaves no false pass', async () => {
    expect((await falsePassFacts())['needed']).toBe(1);
  });
});
