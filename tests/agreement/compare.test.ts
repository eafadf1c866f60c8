import { describe, expect, test } from 'vitest';
import type { Verdict } from '../../src/core/grading/verdict.ts';
import { compare, judgesOf } from './compare.ts';
import type { Corpus } from './corpora.ts';
import { digestOf, readExceptions, readTruth, type Exception, type Truth } from './truth.ts';

const solution = 'def f():\n    return 1\n';
const samples = [{ name: '1', taskId: 'MBPP/1', solution, record: {} }];
const corpus: Corpus = { name: 'mbpp', problems: '', samples };
const circumstances = { judgedBy: 'replay', durationMs: 1 } as const;
const passed: Verdict = { kind: 'passed', ...circumstances };
const unsupported: Verdict = { kind: 'unsupported', needs: 'threads', ...circumstances };
const timedOut: Verdict = { kind: 'timed-out', limitMs: 3000, ...circumstances };

const truthOf = (entry: string): Truth => ({
  python: '3.11',
  limitSeconds: 3,
  mutantSeed: 1,
  verdicts: { mutants: {}, mbpp: { 1: entry }, gpt4: {} },
  nearTheLimit: {},
  dependsOnHashSeed: [],
});

const disagreements = (verdict: Verdict | undefined, entry: string, exceptions: Exception[] = []) =>
  compare(corpus, [verdict], truthOf(`${digestOf(solution)} ${entry}`), exceptions).disagreements;

describe('compare(corpus, verdicts, truth, exceptions)', () => {
  test('takes failed and timed out for the same: not passed', () => {
    expect(disagreements(passed, 'passed')).toEqual([]);
    expect(disagreements(timedOut, 'failed')).toEqual([]);
  });

  test('names a sample that is passed on one side only', () => {
    expect(disagreements(passed, 'failed')).toEqual([
      'mbpp 1: passed after 1 ms, CPython 3.11: failed',
    ]);
    expect(disagreements(timedOut, 'passed')).toHaveLength(1);
  });

  test('lets nothing agree that was not judged', () => {
    expect(disagreements(unsupported, 'failed')).toHaveLength(1);
    expect(disagreements(undefined, 'failed')).toEqual(['mbpp 1: no verdict']);
  });

  test('accepts an exception only while it is one', () => {
    const exception = { sample: 'mbpp 1', verdict: 'unsupported', reason: 'threads' };
    expect(disagreements(unsupported, 'passed', [exception])).toEqual([]);
    expect(disagreements(passed, 'passed', [exception])).toHaveLength(1);
  });

  test('refuses a truth that is about another program', () => {
    const { disagreements: found } = compare(corpus, [passed], truthOf('000000000000 passed'), []);
    expect(found).toEqual(['mbpp 1: the truth file is of another program; write it anew']);
  });
});

test('judgesOf(verdicts) gives the share of replay and the reasons for nonce', () => {
  const nonce: Verdict = { ...passed, judgedBy: 'nonce', judgedByReason: 'no reference' };
  expect(judgesOf([passed, nonce, undefined])).toBe('1 of 2 by replay (50.0 %); 1 × no reference');
});

test('readTruth() has every sample of the three corpora, as verdicts only', () => {
  const { verdicts } = readTruth();
  const counts = Object.entries(verdicts).map(([name, { ...all }]) => [
    name,
    Object.keys(all).length,
  ]);
  expect(counts).toEqual([
    ['mutants', 820],
    ['mbpp', 974],
    ['gpt4', 164],
  ]);
  for (const entry of Object.values(verdicts).flatMap((all) => Object.values(all))) {
    expect(entry).toMatch(/^[0-9a-f]{12} (passed|failed|timed-out)$/);
  }
});

test('readExceptions() names samples of the truth, each with a reason', () => {
  const { verdicts } = readTruth();
  const known = Object.entries(verdicts).flatMap(([corpusName, all]) =>
    Object.keys(all).map((name) => `${corpusName} ${name}`),
  );
  for (const { sample, verdict, reason } of readExceptions()) {
    expect(known).toContain(sample);
    expect(verdict).toBe('unsupported');
    expect(reason).not.toBe('');
  }
});
