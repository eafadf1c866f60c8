import { describe, expect, test } from 'vitest';
import { families, readCorpus } from './corpus.ts';
import { problems, secretOfTests } from './problems.ts';

const corpus = readCorpus();

describe('readCorpus()', () => {
  test('readCorpus() gives at least 120 samples, and some of every family', () => {
    expect(corpus.length).toBeGreaterThanOrEqual(120);
    for (const family of families) {
      expect(corpus.filter((sample) => sample.family === family).length).toBeGreaterThan(20);
    }
  });
  test('readCorpus() gives no program twice', () => {
    const bodies = corpus.map(({ program }) => program.replace(/^#.*\n/gm, '').trim());
    expect(new Set(bodies).size).toBe(bodies.length);
  });
  test('readCorpus() gives no program that contains what only the tests know', () => {
    expect(corpus.filter(({ program }) => program.includes(secretOfTests))).toEqual([]);
  });
  test('readCorpus() expects a pass of what is judged by nonce only where that is a known limit', () => {
    const passing = corpus.filter(
      ({ judge, expected, family }) =>
        judge === 'nonce' && family === 'forge' && expected.includes('passed'),
    );
    expect(passing.length).toBeGreaterThan(0);
    for (const { why } of passing) expect(why).toMatch(/^Known limit:/);
  });
  test('readCorpus() expects no forgery to pass by replay', () => {
    const honest = corpus.filter(
      ({ judge, expected, family }) =>
        judge === 'replay' && family === 'forge' && expected.includes('passed'),
    );
    // Right answers in odd clothes: an in-place sort, a callable object.
    expect(honest.map(({ name }) => name)).toEqual([
      'forge-callable-lies',
      'forge-mutated-argument-right',
      'forge-result-mutated-argument',
    ]);
  });
  test('readCorpus() uses every problem', () => {
    expect(new Set(corpus.map(({ problem }) => problem))).toEqual(new Set(Object.keys(problems)));
  });
});
