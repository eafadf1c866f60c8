import { describe, expect, test } from 'vitest';
import type { Outcome, ProgramError, Verdict } from '../../../src/core/grading/verdict.ts';
import { errorAdvice } from '../../../src/core/practice/error-advice.ts';

const verdict = (outcome: Outcome, output?: string): Verdict => ({
  ...outcome,
  judgedBy: 'replay',
  durationMs: 1,
  ...(output !== undefined && { output }),
});

const failed = (type: string, message: string, more: Partial<ProgramError> = {}, output?: string) =>
  verdict({ kind: 'failed', error: { type, message, traceback: '', ...more } }, output);

describe('errorAdvice', () => {
  test.each([
    ['NameError', "name 'totl' is not defined", 'name', 'totl'],
    ['NameError', "name 'f' is not defined", 'not-defined-at-all', 'f'],
    [
      'UnboundLocalError',
      "cannot access local variable 'x' where it is not associated with a value",
      'unbound',
      'x',
    ],
    ['IndentationError', 'unexpected indent', 'indentation', 'IndentationError'],
    ['TabError', 'inconsistent use of tabs', 'indentation', 'TabError'],
    ['SyntaxError', "expected ':'", 'syntax', 'SyntaxError'],
    ['TypeError', "'NoneType' object is not subscriptable", 'none-used', 'TypeError'],
    ['AttributeError', "'NoneType' object has no attribute 'x'", 'none-used', 'AttributeError'],
    ['TypeError', "g() missing 1 required positional argument: 'b'", 'argument-count', 'g()'],
    ['TypeError', 'g() takes 1 positional argument but 2 were given', 'argument-count', 'g()'],
    ['TypeError', "'int' object is not callable", 'not-callable', 'int'],
    ['TypeError', "unsupported operand type(s) for +: 'int' and 'str'", 'mixed-types', 'TypeError'],
    ['TypeError', 'can only concatenate str (not "int") to str', 'mixed-types', 'TypeError'],
    ['TypeError', 'list indices must be integers', 'type', 'TypeError'],
    ['IndexError', 'list index out of range', 'index', 'IndexError'],
    ['KeyError', "'apple'", 'key', "'apple'"],
    ['AttributeError', "'list' object has no attribute 'push'", 'attribute', 'push'],
    ['RecursionError', 'maximum recursion depth exceeded', 'recursion', 'RecursionError'],
    ['ZeroDivisionError', 'division by zero', 'zero-division', 'ZeroDivisionError'],
    ['ValueError', 'invalid literal', 'value', 'ValueError'],
    ['Whatever', 'else', 'other', 'Whatever'],
  ])('of %s: %s', (type, message, code, name) => {
    expect(errorAdvice(failed(type, message, { line: 2 }), 'f')).toEqual({ code, name });
  });

  test('tells a wrong answer from None, and None from an answer that was printed', () => {
    const wrong = { assertion: 'assert f(1) == 2', call: 'f(1)' };
    const of = (returned: string, output?: string) =>
      errorAdvice(failed('AssertionError', '', { ...wrong, returned }, output))?.code;
    expect(of('3')).toBe('wrong-answer');
    expect(of('None')).toBe('returned-none');
    expect(of('None', '2\n')).toBe('printed');
    expect(errorAdvice(failed('AssertionError', '', { line: 3 }))?.code).toBe('assertion');
  });

  test('covers what stops a program from outside, and has nothing to say of a pass', () => {
    const of = (outcome: Outcome) => errorAdvice(verdict(outcome))?.code;
    expect(of({ kind: 'timed-out', limitMs: 3000 })).toBe('timed-out');
    expect(of({ kind: 'crashed', cause: 'stack', message: '' })).toBe('recursion');
    expect(of({ kind: 'crashed', cause: 'memory', message: '' })).toBe('memory');
    expect(of({ kind: 'no-code' })).toBe('no-code');
    expect(of({ kind: 'unsupported', needs: 'numpy' })).toBe('import');
    expect(of({ kind: 'passed' })).toBeUndefined();
    expect(of({ kind: 'runner-error', message: '' })).toBeUndefined();
  });
});
