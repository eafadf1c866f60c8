import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  likenessProblems,
  likenessSpec,
  twoAnswers,
} from '../../../src/lessons/likeness/likeness-problems.ts';
import { recordedOf } from '../../../src/lessons/recorded/read-recorded.ts';
import { answerFacts, likenessFacts, likenessSamples } from '../../../src/state/learn/likeness.ts';
import { stackDots } from '../../../src/state/learn/stack-dots.ts';

const ids = ['plural', 'third', 'period'] as const;

describe('likenessProblems', () => {
  const lines = readFileSync('public/packs/chains/problems.jsonl', 'utf8').trim().split('\n');
  const solutions = new Map(
    lines.map((line) => {
      const { task_id, canonical_solution } = JSON.parse(line) as Record<string, string>;
      return [task_id, canonical_solution] as const;
    }),
  );

  test.each(ids)('likenessProblems.%s has the reference that the pack has', (id) => {
    const { taskId, reference } = likenessProblems[id];
    expect(reference).toBe(solutions.get(taskId));
  });

  test.each(ids)('likenessSpec(%j) is recorded, with texts', async (id) => {
    const recorded = await recordedOf(likenessSpec(id));
    expect(recorded?.samples).toHaveLength(40);
    expect(recorded?.samples.every(({ completion }) => completion !== undefined)).toBe(true);
  });

  test('twoAnswers are Pico’s, with the verdicts that the lesson says', async () => {
    const samples = (await recordedOf(likenessSpec('plural')))?.samples ?? [];
    const verdictOf = (text: string) => samples.find(({ completion }) => completion === text)?.kind;
    expect(verdictOf(twoAnswers.wrong)).toBe('failed');
    expect(verdictOf(twoAnswers.right)).toBe('passed');
  });
});

describe('likenessFacts', () => {
  test('likenessFacts() are of the recording: right and wrong answers overlap', async () => {
    const facts = await likenessFacts();
    expect(facts).toMatchObject({ pluralFewest: 14, pluralRight: 17, thirdFewest: 11 });
    for (const id of ids) {
      expect(facts[`${id}LeastRight`]).toBeLessThan(facts[`${id}MostWrong`] ?? NaN);
    }
  });

  test('answerFacts(): the wrong answer is more alike than the right one', () => {
    const { wrong = NaN, right = NaN } = answerFacts();
    expect(wrong).toBeCloseTo(0.923, 3);
    expect(right).toBeCloseTo(0.413, 3);
  });

  test('likenessSamples(id, samples) leaves out what has no text, least alike first', () => {
    const one = { taskId: 'x', index: 0, tokens: 1, sumLogProb: 0, meanLogProb: 0 } as const;
    const shown = likenessSamples('period', [
      { ...one, kind: 'passed', completion: 'return "." + s' },
      { ...one, kind: 'failed', completion: 'pass' },
      { ...one, kind: 'failed' },
      { ...one, kind: 'runner-error', completion: 'pass' },
    ]);
    expect(shown.map(({ likeness }) => likeness)).toEqual([0, 1]);
  });
});

describe('stackDots', () => {
  test('stackDots(values, gap) lifts dots that would touch, and reuses levels', () => {
    const levels = stackDots([0, 0, 5, 11, 30], 10).map(({ level }) => level);
    expect(levels).toEqual([0, 1, 2, 0, 0]);
  });
});
