import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fillTemplate, templateParts } from '../../../../src/core/sampling/prompts/placeholders.ts';
import { signature } from '../../../../src/core/sampling/prompts/signature.ts';
import { problems } from '../answers/problems.ts';

const problem = (name: string) => {
  const found = problems[name];
  if (!found) throw new Error(name);
  return found;
};

describe('fillTemplate', () => {
  test('fillTemplate(template, problem) fills every placeholder, blanks inside allowed', () => {
    expect(fillTemplate('{{ entryPoint }}: {{signature}} {{prompt}}', problem('is-leap'))).toBe(
      `is_leap: def is_leap(year): ${problem('is-leap').prompt}`,
    );
  });
  test('fillTemplate(template, problem) leaves braces of the problem alone', () => {
    const odd = { ...problem('is-leap'), prompt: 'f"{{entryPoint}}" $& $1' };
    expect(fillTemplate('<{{prompt}}>', odd)).toBe('<f"{{entryPoint}}" $& $1>');
  });
  test('fillTemplate(template, problem) leaves escaped and other braces alone', () => {
    const text = String.raw`\{{prompt}} {{}} {x} {{a b}} {{`;
    expect(fillTemplate(text, problem('is-leap'))).toBe('{{prompt}} {{}} {x} {{a b}} {{');
  });
  test('fillTemplate(template, problem) throws for a name it does not know', () => {
    expect(() => fillTemplate('{{toString}}', problem('is-leap'))).toThrow(RangeError);
  });
  test('templateParts(text without braces) is the text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(!text.includes('{{'));
        expect(templateParts(text)).toEqual(text === '' ? [] : [{ words: text }]);
      }),
    );
  });
});

describe('signature', () => {
  test.each([
    ['running-total', 'def running_total(numbers: List[int]) -> List[int]:'],
    ['sort-by-digits', 'def sort_by_digits(numbers):'],
    ['second-largest', 'def second_largest(nums):'],
    ['stack-class', undefined],
  ])('signature(%s) is %s', (name, expected) => {
    expect(signature(problem(name))).toBe(expected);
  });
  test('signature(problem) may take several lines, and have colons in brackets', () => {
    const prompt =
      'def f(\n    a: int = {1: 2}[1],\n    *, b: str = ":",\n) -> dict[str, int]:\n    """x"""\n';
    expect(signature({ ...problem('is-leap'), entryPoint: 'f', prompt })).toBe(
      prompt.slice(0, prompt.indexOf(']:') + 2),
    );
  });
  test('signature(problem) is undefined where the prompt has no such function', () => {
    expect(signature({ ...problem('is-leap'), prompt: 'is_leap = ' })).toBeUndefined();
  });
});
