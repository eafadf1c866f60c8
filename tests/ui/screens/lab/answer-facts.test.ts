import { expect, test } from 'vitest';
import {
  answerFacts,
  repeatFacts,
  repeatText,
} from '../../../../src/ui/screens/lab/answer-facts.ts';

const text = '    return 1\n';
const values = (facts: ReturnType<typeof answerFacts>) => facts.map(({ value }) => value);

test('answerFacts(drawn) says how it ended, how long it is, and how sure the model was', () => {
  const completion = {
    text,
    form: 'completion',
    stopReason: 'stop',
    tokens: 40,
    logProb: -8.4,
  } as const;
  const facts = answerFacts(completion);
  expect(values(facts)).toEqual(['continues the prompt', 'by itself', '40', '−0.21']);
  expect(facts.at(-1)?.title).toContain('the sum is −8.40');
  expect(facts.some(({ isWarning }) => isWarning)).toBe(false);
});

test('answerFacts(cut off) warns, since the answer may be wrong for that alone', () => {
  const facts = answerFacts({ text, form: 'completion', stopReason: 'length' });
  expect(facts.find(({ isWarning }) => isWarning)?.value).toBe('cut off by max tokens');
});

test('answerFacts(recorded) tells nothing that the recording does not say', () => {
  expect(values(answerFacts({ text, form: 'solution' }))).toEqual(['a whole program']);
  const empty = answerFacts({ text: '', form: 'completion', tokens: 0, logProb: 0 });
  expect(values(empty)).toEqual(['continues the prompt', '0']);
});

test('answerFacts(…) says how it was drawn where that is not how the run asked', () => {
  const facts = answerFacts({ text, form: 'solution' }, { sampling: 'as the browser likes' });
  expect(facts.at(-1)).toEqual({ term: 'Drawn', value: 'as the browser likes' });
});

test('repeatFacts(…) says which samples are the same program, and how many differ', () => {
  const facts = repeatFacts({ sameAs: [2, 6], distinct: 3, drawn: 5 });
  expect(values(facts)).toEqual(['#3, #7', '3 of 5']);
  expect(values(repeatFacts({ sameAs: [], distinct: 5, drawn: 5 }))).toEqual(['5 of 5']);
  expect(repeatText({ sameAs: [0, 1, 2, 3, 4] })).toBe('#1, #2, #3 and 2 more');
});
