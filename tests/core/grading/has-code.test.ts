import { describe, expect, test } from 'vitest';
import { hasCode } from '../../../src/core/grading/has-code.ts';
import type { Problem } from '../../../src/core/problems/problem.ts';

const problem: Problem = {
  taskId: 't/0',
  prompt: 'def one():\n    """Gives 1."""\n',
  promptKind: 'code',
  entryPoint: 'one',
  tests: { kind: 'check', source: '' },
};
const inWords: Problem = { ...problem, prompt: 'Write one().', promptKind: 'text' };

const completion = (text: string) => ({ text, form: 'completion' as const });

describe('hasCode', () => {
  test.each([
    '',
    '  \n\n',
    '# I do not know\n',
    'I am sorry, this is too hard.\nPlease ask again.',
  ])('hasCode(%j) is false', (text) => {
    expect(hasCode(problem, completion(text))).toBe(false);
  });
  test.each([
    '    return 1\n',
    '\treturn 1',
    'x = 1',
    'print(1)',
    '```python\nreturn\n```',
    'Here it is:\n    return 1',
  ])('hasCode(%j) is true', (text) => {
    expect(hasCode(problem, completion(text))).toBe(true);
  });
  test('hasCode(words) is true for a whole solution, which only running can judge', () => {
    expect(hasCode(problem, { text: 'I am sorry', form: 'solution' })).toBe(true);
    expect(hasCode(inWords, completion('I am sorry'))).toBe(true);
  });
  test('hasCode(text) of another language is true for anything but blanks and comments', () => {
    const query = { ...problem, language: 'sql', prompt: '-- The names.\nSELECT\n' };
    expect(hasCode(query, completion('name FROM people;'))).toBe(true);
    expect(hasCode(query, completion(' \n'))).toBe(false);
    expect(hasCode(query, completion('-- who knows\n'))).toBe(false);
    const prolog = { ...query, language: 'prolog' };
    expect(hasCode(prolog, completion('# words'), '%')).toBe(true);
    expect(hasCode(prolog, completion('% words'), '%')).toBe(false);
  });
});
