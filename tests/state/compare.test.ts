import { describe, expect, test } from 'vitest';
import { defaultLimits } from '../../src/core/grading/limits.ts';
import type { Run } from '../../src/core/grading/run.ts';
import { fairnessOf } from '../../src/state/compare-fairness.ts';
import { comparePair, disagreements, solvedTable } from '../../src/state/compare-pair.ts';
import { pText, verdictText } from '../../src/state/compare-words.ts';

const tally = (taskId: number, c: number, n = 10) => ({ taskId: String(taskId), c, n });
const tallies = (...passed: number[]) => passed.map((c, i) => tally(i, c));
const names = { a: 'Medium', b: 'Weak' };

const params = { temperature: 0.8, topP: 1, maxTokens: 160, stop: [], seed: 1 };
const runOf = (changes: Partial<Run> = {}, source: Partial<Run['source']> = {}): Run => ({
  id: 'run',
  name: 'Run',
  createdAt: '2026-01-01T00:00:00Z',
  problemSetId: 'set',
  plan: { a: 10 },
  limits: defaultLimits,
  source: { engine: 'pico', label: 'Pico', model: 'pico-medium@1', params, ...source },
  ...changes,
});

describe('comparePair', () => {
  test('comparePair pairs the problems: a constant lead is certain however hard problems are', () => {
    const a = tallies(10, 8, 6, 5, 4, 3, 1, 9);
    const b = tallies(9, 6, 5, 3, 3, 1, 0, 7);
    const [at1] = comparePair(a, b, [1]);
    expect(at1?.difference?.value).toBeCloseTo(0.15, 12);
    expect(at1?.difference?.low).toBeGreaterThan(0.1);
    expect(at1?.p).toBe(2 / 2 ** 8);
    expect(at1?.needed).toBeLessThan(8);
  });
  test('comparePair at k = n compares what is solved at all', () => {
    // All but one problem are solved by both.
    const [at10] = comparePair(tallies(10, 8, 6, 1), tallies(9, 6, 5, 0), [10]);
    expect(at10?.difference?.value).toBeCloseTo(1 / 4, 12);
    expect(at10?.difference?.low).toBeLessThan(0);
  });
  test('comparePair of a run with itself has no difference, no winner and no size to look for', () => {
    const [same] = comparePair(tallies(1, 5, 9), tallies(1, 5, 9), [1]);
    expect(same?.difference?.value).toBe(0);
    expect(same?.p).toBe(1);
    expect(same?.needed).toBeUndefined();
  });
  test('comparePair of one problem has no interval', () => {
    expect(comparePair(tallies(1), tallies(2), [1])).toEqual([{ k: 1 }]);
  });
});

test('solvedTable() counts each problem once', () => {
  expect(solvedTable(tallies(1, 0, 3, 0, 2), tallies(2, 0, 0, 4, 1))).toEqual({
    both: 2,
    onlyA: 1,
    onlyB: 1,
    neither: 1,
  });
});

test('disagreements() puts the largest gap first and leaves out what they agree on', () => {
  const found = disagreements(tallies(10, 5, 0, 3), tallies(9, 5, 8, 6));
  expect(found.map(({ taskId }) => taskId)).toEqual(['2', '3', '0']);
  expect(found[0]?.gap).toBeCloseTo(-0.8, 12);
});

describe('verdictText', () => {
  test('verdictText names the better run where the interval leaves 0 out, either way round', () => {
    const difference = { value: -0.14, low: -0.2, high: -0.08 };
    expect(verdictText({ k: 10, difference, needed: 20 }, names, 64, 'en')).toBe(
      'Weak is better than Medium at k = 10, by 14 points (8 to 20).',
    );
  });
  test('verdictText crowns nobody where 0 lies within, and says what it would take', () => {
    const difference = { value: 0.03, low: -0.02, high: 0.08 };
    expect(verdictText({ k: 1, difference, needed: 1132 }, names, 164, 'en')).toBe(
      'No winner at k = 1: the difference of 3 points (-2 to 8) may be none. To tell one of this size, about 1,200 problems like these would be needed; here are 164.',
    );
    expect(verdictText({ k: 1, difference: { ...difference, low: 0 } }, names, 4, 'en')).toMatch(
      /^No winner/,
    );
  });
  test('verdictText says so where problems are too few', () => {
    expect(verdictText({ k: 1 }, names, 1, 'en')).toBe('1 problem is too few to compare over.');
    expect(verdictText({ k: 1 }, names, 0, 'en')).toBe('0 problems are too few to compare over.');
  });
  test('pText rounds as papers do', () => {
    expect([0.0001, 0.0312, 0.5].map((p) => pText(p, 'en'))).toEqual([
      'p < 0.001',
      'p = 0.031',
      'p = 0.5',
    ]);
  });
});

describe('fairnessOf', () => {
  test('fairnessOf refuses runs over different problems, and runs that share no finished one', () => {
    expect(fairnessOf([runOf(), runOf({ problemSetId: 'other' })], 5).refusal).toMatch(
      /different problem sets/,
    );
    expect(fairnessOf([runOf(), runOf()], 0).refusal).toMatch(/^No problem has all/);
    expect(fairnessOf([runOf(), runOf()], 5)).toEqual({ notes: [] });
  });
  test('fairnessOf tells a comparison of temperatures from one of models and temperatures', () => {
    const warm = runOf({}, { params: { ...params, temperature: 0.2 } });
    expect(fairnessOf([runOf(), warm], 5).notes).toEqual([
      'The model is the same: what is compared is temperature (0.8, 0.2).',
    ]);
    const other = runOf({}, { model: 'pico-weak@1', params: { ...params, temperature: 0.2 } });
    expect(fairnessOf([runOf(), other], 5).notes[0]).toMatch(/models differ, and so does temp/);
    expect(fairnessOf([runOf(), runOf({}, { model: 'pico-weak@1' })], 5).notes).toEqual([]);
  });
  test('fairnessOf tells of other n, other tests, other limits and unknown sampling', () => {
    const notes = (one: Run) => fairnessOf([runOf(), one], 5).notes.join(' ');
    expect(notes(runOf({ plan: { a: 100 } }))).toMatch(/10 to 100 samples.*k up to 10/);
    expect(notes(runOf({ tests: 'weak' }))).toMatch(/weak tests/);
    expect(notes(runOf({ limits: { ...defaultLimits, timeMs: 1 } }))).toMatch(/different limits/);
    const imported = { engine: 'replay', label: 'samples.jsonl' };
    expect(notes({ ...runOf(), source: imported })).toMatch(/not known/);
  });
});
