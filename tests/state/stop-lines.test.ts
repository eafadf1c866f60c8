import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stopLines, stopLinesIssue, stopsOfLines } from '../../src/state/stop-lines.ts';

const stops = fc
  .uniqueArray(fc.string({ minLength: 1 }).map((text) => text.replaceAll('\r', '')))
  .map((all) => all.filter((text) => text !== ''));

test('stopsOfLines(stopLines(stops)) gives them back, and nothing is wrong with the lines', () => {
  fc.assert(
    fc.property(stops, (given) => {
      expect(stopsOfLines(stopLines(given))).toEqual(given);
      expect(stopLinesIssue(stopLines(given))).toBeUndefined();
    }),
  );
});

test.each([
  ['', undefined],
  ['\\ndef\n\\tclass', undefined],
  ['C:\\path', /^\\p means nothing here/],
  ['ends with \\', /^\\ means nothing here/],
  ['# End\n\n# End', '# End is there twice.'],
  ['\\n\n\\n', '\\n is there twice.'],
])('stopLinesIssue(%j) says what is wrong', (typed, issue) => {
  if (issue instanceof RegExp) expect(stopLinesIssue(typed)).toMatch(issue);
  else expect(stopLinesIssue(typed)).toBe(issue);
});
