import { csvParse } from 'd3-dsv';
import { expect, test } from 'vitest';
import { practiceCsv } from '../../src/formats/writers/practice-csv.ts';
import { practiceBook } from '../storage/examples.ts';

test('practiceCsv has a row per attempt, with what was foretold and what was shown', () => {
  const rows = csvParse(practiceCsv(practiceBook('s', 'a'), { s: 'Set, of mine' }));
  expect(rows).toHaveLength(2);
  expect(rows[0]).toMatchObject({
    set_name: 'Set, of mine',
    attempt: '1',
    verdict: 'failed',
    counts: 'true',
    error_type: 'AssertionError',
    predicted: '12',
    opponent_passed: '9',
    opponent_n: '20',
  });
  expect(rows[1]).toMatchObject({ attempt: '2', passed: 'true', counts: 'false', hints: '1' });
  expect(rows[1]?.['program']).toBe('def f():\n    return 1\n');
});

test('practiceCsv keeps predictions without an attempt, and attempts without a prediction', () => {
  const [prediction, attempt] = practiceBook('s', 'a');
  if (!prediction || !attempt) throw new Error('the book is empty');
  expect([...csvParse(practiceCsv([prediction], {}))]).toMatchObject([
    { attempt: '', predicted: '12' },
  ]);
  expect([...csvParse(practiceCsv([attempt], {}))]).toMatchObject([
    { attempt: '1', predicted: '' },
  ]);
  expect(practiceCsv([], {}).trim().split('\n')).toHaveLength(1);
});
