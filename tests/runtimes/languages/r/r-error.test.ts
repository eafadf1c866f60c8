import { expect, test } from 'vitest';
import {
  exhaustionOf,
  programErrorOf,
  syntaxErrorOf,
} from '../../../../src/runtimes/languages/r/r-error.ts';

test('programErrorOf(told) names the innermost line of the program, and the calls that led there', () => {
  const told = ['simpleError', 'no', 'f(1)', '3\tstop("no")', '7\tf(x - 1)'];
  expect(programErrorOf(told, 9)).toEqual({
    type: 'Error',
    message: 'no',
    line: 3,
    traceback: 'Error in f(1) : no\n  main.R:3: stop("no")\n  main.R:7: f(x - 1)',
  });
});

test('programErrorOf(told) names the line of the top level where no call has one', () => {
  const error = programErrorOf(['subscriptOutOfBoundsError', 'out', 'NULL'], 4);
  expect(error).toMatchObject({
    type: 'subscriptOutOfBoundsError',
    line: 4,
    traceback: 'Error: out',
  });
});

test('programErrorOf(told) knows a package that is not there', () => {
  const message = 'there is no package called ‘dplyr’';
  const error = programErrorOf(['packageNotFoundError', message, 'library(dplyr)'], 1);
  expect(error).toMatchObject({ type: 'ModuleNotFoundError', message: 'dplyr' });
});

test('syntaxErrorOf(message) takes line and reason from what the parser says', () => {
  const message = "main.R:2:1: unexpected '}'\n1: x <- (\n2: }\n   ^";
  expect(syntaxErrorOf(message)).toEqual({
    type: 'SyntaxError',
    message: "unexpected '}'",
    line: 2,
    traceback: message,
  });
});

test.each([
  ['cannot allocate vector of size 7.5 Gb', 'memory'],
  ['evaluation nested too deeply: infinite recursion / options(expressions=)?', 'stack'],
  ['object not found', undefined],
])('exhaustionOf(%j) is %s', (message, cause) => {
  expect(exhaustionOf({ type: 'Error', message, traceback: '' })).toBe(cause);
});
