import { expect, test } from 'vitest';
import { restoredText } from '../../src/state/download-backup.ts';
import { safeFileName } from '../../src/state/download-file.ts';
import { placeText, questionText } from '../../src/state/importer-words.ts';
import { bytesText, dateText, secondsText } from '../../src/state/library-words.ts';
import { problemSet } from '../storage/examples.ts';

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1000, '1 kB'],
  [44_877, '45 kB'],
  [1_350_689, '1.4 MB'],
  [999_600, '1 MB'],
  [11_300_000_000, '11 GB'],
])('bytesText(%i) is %s', (bytes, text) => {
  expect(bytesText(bytes)).toBe(text);
});

test.each([
  [-1, '0 s'],
  [59.4, '59 s'],
  [61, '1 min'],
  [3_840, '1 h 4 min'],
])('secondsText(%d) is %s', (seconds, text) => {
  expect(secondsText(seconds)).toBe(text);
});

test('dateText(text) shows what is no time as it is', () => {
  expect(dateText('some day')).toBe('some day');
});

test.each([
  ['First steps: recorded', 'First steps- recorded'],
  ['../../etc/passwd', '-..-etc-passwd'],
  ['a\u0000b\nc', 'a-b-c'],
  ['...', 'untitled'],
  ['', 'untitled'],
])('safeFileName(%j) is %j', (name, safe) => {
  expect(safeFileName(name)).toBe(safe);
});

test('placeText(refusal) names file, line and field as far as they are known', () => {
  expect(placeText({ file: 'a.jsonl', line: 1200, field: 'prompt', reason: '' })).toBe(
    'a.jsonl · line 1,200 · field prompt',
  );
  expect(placeText({ file: 'a.zip', reason: '' })).toBe('a.zip');
});

test('questionText(question) says which of the three cases it is', () => {
  const question = (...taskIds: readonly number[]) =>
    questionText({
      kind: 'needs-problem-set',
      lines: 20,
      taskIds: 2,
      examples: ['A/0', 'A/1'],
      choices: taskIds.map((count, i) => ({ set: problemSet(String(i), 5), taskIds: count })),
    });
  expect(question(2, 2)).toMatch(/^20 samples of 2 tasks \(A\/0, A\/1\) fit 2 problem sets/);
  expect(question(1, 0)).toMatch(/do not all belong to one problem set/);
  expect(question(0)).toMatch(/Import those, and this goes on by itself/);
});

test('restoredText(…) says what was added, taken out, copied and kept', () => {
  const of = (added: number, kept: number, revived: number, copied: number, entries = 0) =>
    restoredText({ added, kept, revived, copied, entries });
  expect(of(0, 0, 0, 0)).toBe('The backup is empty. Nothing was changed.');
  expect(of(0, 0, 0, 0, 1)).toBe('1 entry of your practice added.');
  expect(of(2, 1, 0, 0)).toBe(
    '2 problem sets and runs added. 1 problem set or run already here, unchanged.',
  );
});
