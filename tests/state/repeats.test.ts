import { expect, test } from 'vitest';
import { repeatsOf } from '../../src/state/repeats.ts';
import { sample } from '../storage/examples.ts';

const texts = ['a', 'b', 'a', 'a', 'c'];
const samples = texts.map((text, index) =>
  sample('run', 'A/0', index, { completion: { text, form: 'solution' } }),
);

test('repeatsOf(samples, index) names the others that are the same, and counts the different', () => {
  expect(repeatsOf(samples, 2)).toEqual({ sameAs: [0, 3], distinct: 3, drawn: 5 });
  expect(repeatsOf(samples, 4)).toEqual({ sameAs: [], distinct: 3, drawn: 5 });
});

test('repeatsOf(samples, index) of one that is not drawn has no equals', () => {
  expect(repeatsOf(samples, 9)).toEqual({ sameAs: [], distinct: 3, drawn: 5 });
});
