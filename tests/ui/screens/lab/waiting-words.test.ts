import { expect, test } from 'vitest';
import { distinctText } from '../../../../src/ui/screens/lab/distinct-words.ts';
import { waitingText } from '../../../../src/ui/screens/lab/waiting-words.ts';

const run = { problems: 41, n: 20, planned: 820, drawn: 0, draws: true };

test.each([
  ['before anything is drawn', run, '41 problems × 20 samples are waiting to be drawn.'],
  ['with all drawn', { ...run, drawn: 820 }, '820 samples are waiting to be graded.'],
  [
    'with some drawn',
    { ...run, drawn: 812 },
    '812 samples are waiting to be graded, and 8 more to be drawn.',
  ],
  [
    'with one drawn',
    { ...run, drawn: 1 },
    '1 sample is waiting to be graded, and 819 more to be drawn.',
  ],
  [
    'of recorded attempts',
    { ...run, draws: false, drawn: 820 },
    '41 problems × 20 attempts are waiting to be run.',
  ],
  [
    'for a single sample',
    { ...run, problems: 1, n: 1, planned: 1 },
    '1 problem × 1 sample is waiting to be drawn.',
  ],
])('waitingText(run) %s says what is waited for', (_, waiting, text) => {
  expect(waitingText(waiting)).toBe(text);
});

test('distinctText(count) gives the count and its part', () => {
  expect(distinctText({ distinct: 612, drawn: 820 })).toBe('612 of 820 distinct (75%)');
});
