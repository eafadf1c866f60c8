import { expect, test } from 'vitest';
import { Output } from '../../../src/runtimes/sandbox/lane/output.ts';

test('Output.write keeps the beginning and says that there was more', () => {
  const output = new Output(5);
  output.write('abc');
  expect([output.text, output.truncated]).toEqual(['abc', false]);
  output.write('defg');
  expect([output.text, output.truncated]).toEqual(['abcde', true]);
  output.write('h');
  expect(output.text).toBe('abcde');
});

test('Output.write is not truncated by a text that just fits, nor by nothing after it', () => {
  const output = new Output(3);
  output.write('abc');
  output.write('');
  expect(output.truncated).toBe(false);
});

test('Output.write puts characters together that arrive in pieces of bytes', () => {
  const output = new Output(10);
  const [first, ...rest] = new TextEncoder().encode('é!');
  output.write(new Uint8Array([first ?? 0]));
  output.write(new Uint8Array(rest));
  expect(output.text).toBe('é!');
});
