import { describe, expect, test } from 'vitest';
import { MarkedOutput } from '../../../src/runtimes/web-container/marked-output.ts';

function read(chunks: readonly string[], mostChars = 100): { text: string; marks: string[] } {
  const marks: string[] = [];
  const output = new MarkedOutput(mostChars, (line) => {
    const isMark = line.startsWith('MARK');
    if (isMark) marks.push(line);
    return isMark;
  });
  for (const chunk of chunks) output.push(chunk);
  output.end();
  return { text: output.text, marks };
}

describe('push(chunk)', () => {
  test('takes marks out, wherever the output is cut', () => {
    const whole = 'one\r\n\r\nMARK a\r\ntwo\r\n\r\nMARK b\r\n';
    for (let cut = 0; cut <= whole.length; cut += 1)
      expect(read([whole.slice(0, cut), whole.slice(cut)])).toEqual({
        text: 'one\ntwo\n',
        marks: ['MARK a', 'MARK b'],
      });
  });

  test('leaves the end of a line that had none', () => {
    expect(read(['three\r\nMARK a\r\n'])).toEqual({ text: 'three', marks: ['MARK a'] });
  });

  test('takes colours and titles out, and keeps the returns of the program', () => {
    expect(read(['\u001b[1;31mred\u001b[0m\u001b]0;title\u0007 ok\r\r\n']).text).toBe('red ok\r\n');
  });

  test('keeps the beginning and hears the marks after it', () => {
    const { text, marks } = read(['abcdefghij\r\nMARK a\r\nmore\r\nMARK b\r\n'], 5);
    expect(text).toBe('abcde');
    expect(marks).toEqual(['MARK a', 'MARK b']);
  });

  test('counts nothing as lost that fits', () => {
    const output = new MarkedOutput(3, (line) => line === 'MARK');
    output.push('abc\r\nMARK\r\n');
    output.end();
    expect([output.text, output.truncated]).toEqual(['abc', false]);
    output.push('d');
    output.end();
    expect(output.truncated).toBe(true);
  });

  test('does not keep a line without an end', () => {
    expect(
      read(
        Array.from({ length: 300 }, () => 'x'.repeat(1_000)),
        10,
      ).text,
    ).toBe('xxxxxxxxxx');
  });
});
