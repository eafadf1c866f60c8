import { describe, expect, test } from 'vitest';
import type { VerdictKind } from '../../../src/core/grading/verdict.ts';
import type { PracticeEntry } from '../../../src/core/practice/practice-entry.ts';
import { practiceScore } from '../../../src/core/practice/practice-score.ts';
import {
  forecastOf,
  practisedProblem,
  practisedProblems,
} from '../../../src/core/practice/practised-problem.ts';
import { wilsonInterval } from '../../../src/core/statistics/wilson-interval.ts';
import { practiceBook, verdict } from '../../storage/examples.ts';

const model = 'pico-medium@1';
let next = 0;
const mark = (taskId: string) => {
  next++;
  return { id: `e${next}`, setId: 's', taskId, at: new Date(next * 1000).toISOString() };
};
const opponent = { model, label: 'Pico medium', temperature: 0.8 };
const attempt = (taskId: string, kind: VerdictKind, hints = 0): PracticeEntry => ({
  ...mark(taskId),
  kind: 'attempt',
  program: '',
  verdict: verdict(kind),
  hints,
});
const reveal = (taskId: string, c: number, n = 20): PracticeEntry => ({
  ...mark(taskId),
  kind: 'reveal',
  opponent,
  n,
  c,
  from: 'live',
});
const prediction = (taskId: string, guess: number): PracticeEntry => ({
  ...mark(taskId),
  kind: 'prediction',
  opponent,
  guess,
  of: 20,
});

describe('practisedProblem', () => {
  test('reads what was foretold, tried, opened and shown, in whatever order it is stored', () => {
    const of = practisedProblem(practiceBook('s', 'a').toReversed(), {
      setId: 's',
      taskId: 'a',
      model,
    });
    expect(of).toMatchObject({ hints: 1, first: 'failed', solved: true, reveal: { c: 9 } });
    expect(of.attempts.map(({ id }) => id)).toEqual(['p2', 'p4']);
    expect(forecastOf(of)).toEqual({ probability: 0.6, n: 20, c: 9 });
  });

  test('keeps the first prediction and the first reveal, each of the one opponent', () => {
    const entries = [prediction('a', 3), prediction('a', 20), reveal('a', 5), reveal('a', 6)];
    const of = (name: string) =>
      practisedProblem(entries, { setId: 's', taskId: 'a', model: name });
    expect(of(model)).toMatchObject({ prediction: { guess: 3 }, reveal: { c: 5 } });
    expect(of('pico-strong@1').prediction).toBeUndefined();
  });

  test('counts the first attempt only, and not one with the solution open', () => {
    const first = (...entries: PracticeEntry[]) =>
      practisedProblem(entries, { setId: 's', taskId: 'a', model }).first;
    expect(first()).toBeUndefined();
    expect(first(attempt('a', 'failed'), attempt('a', 'passed'))).toBe('failed');
    expect(first(attempt('a', 'passed', 2))).toBe('passed');
    expect(first(attempt('a', 'passed', 3))).toBe('not-counted');
    expect(first(attempt('a', 'failed'), attempt('a', 'passed', 3))).toBe('failed');
    expect(first(attempt('a', 'runner-error'))).toBeUndefined();
    expect(first(attempt('a', 'runner-error'), attempt('a', 'passed'))).toBe('passed');
  });
});

describe('practiceScore', () => {
  test('compares over the problems of which both are known, and no others', () => {
    const entries = [
      ...[attempt('a', 'passed'), reveal('a', 10)],
      ...[attempt('b', 'failed'), reveal('b', 20)],
      ...[attempt('c', 'passed', 3), reveal('c', 0)],
      attempt('d', 'passed'),
      reveal('e', 0),
    ];
    const score = practiceScore(practisedProblems(entries, model));
    expect(score).toMatchObject({ both: 2, solved: 1, predictions: 0 });
    expect(score.own).toEqual({ value: 0.5, ...wilsonInterval(1, 2) });
    expect(score.model?.value).toBe(0.75);
    expect(score.brier).toBeUndefined();
  });

  test('scores every prediction that was put to the test, solved or not', () => {
    const entries = [prediction('a', 10), reveal('a', 10), prediction('b', 20), reveal('b', 0)];
    const { brier, predictions } = practiceScore(practisedProblems(entries, model));
    expect(predictions).toBe(2);
    expect(brier).toEqual({ score: 0.625, miss: 0.5, chance: 0.125 });
  });

  test('of one problem gives the model the interval of a re-run, of none nothing at all', () => {
    const one = practiceScore(practisedProblems([attempt('a', 'passed'), reveal('a', 1)], model));
    expect(one.model).toEqual({ value: 0.05, ...wilsonInterval(1, 20) });
    expect(practiceScore([])).toEqual({ both: 0, solved: 0, predictions: 0 });
  });

  test('leaves out a problem none of whose answers could be judged', () => {
    const entries = [prediction('a', 1), attempt('a', 'passed'), reveal('a', 0, 0)];
    expect(practiceScore(practisedProblems(entries, model))).toMatchObject({
      both: 0,
      predictions: 0,
    });
  });
});
