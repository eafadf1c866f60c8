import { describe, expect, test } from 'vitest';
import { readAnswer } from '../../../../src/core/sampling/prompts/read-answer.ts';
import { templates } from '../../../../src/core/sampling/prompts/templates.ts';
import { buildProgram } from '../../../../src/core/grading/program.ts';
import { problems } from '../answers/problems.ts';

function read(id: string, name: string, text: string) {
  const [template, problem] = [templates.find((known) => known.id === id), problems[name]];
  if (!template || !problem) throw new Error(`${id} ${name}`);
  const extraction = readAnswer(template, problem, { text });
  const { solution } = buildProgram(problem, { text: extraction.code, form: extraction.form });
  return { extraction, solution, prompt: problem.prompt };
}

describe('readAnswer', () => {
  test('readAnswer(completion, problem, answer) cuts what the engine drew too much', () => {
    const { extraction, solution, prompt } = read(
      'completion',
      'count-vowels',
      '    return 0\n\ndef next():\n    pass\n',
    );
    expect(solution).toBe(`${prompt}    return 0\n`);
    expect(extraction.changes.map(({ code }) => code)).toEqual(['truncated']);
    expect(extraction.reason.code).toBe('as-is');
  });
  test('readAnswer(completion, problem, answer) is not cut off by the limit once a stop came', () => {
    const [template, problem] = [templates[0], problems['count-vowels']];
    if (!template || !problem) throw new Error('no template');
    const answer = { text: '    return 0\nprint(', stopReason: 'length' } as const;
    expect(readAnswer(template, problem, answer).reason.code).toBe('as-is');
  });
  test('readAnswer(EvalPlus, prompt without a line end, answer) has the line end the template gave', () => {
    const { solution, prompt } = read('completion-evalplus', 'is-leap', '    return True');
    expect(solution).toBe(`${prompt}\n    return True`);
  });
  test('readAnswer(BigCode, problem, answer) keeps the line end the model gave', () => {
    const { solution, prompt } = read('completion-bigcode', 'count-vowels', '\n    return 0');
    expect(solution).toBe(`${prompt}\n    return 0`);
  });
  test('readAnswer(few-shot, problem, answer) ends at [DONE]', () => {
    const { solution } = read(
      'few-shot',
      'second-largest',
      'def second_largest(nums):\n    return sorted(set(nums))[-2]\n[DONE]\n\nYou are an expert',
    );
    expect(solution).toBe('def second_largest(nums):\n    return sorted(set(nums))[-2]\n');
  });
  test('readAnswer(docstring, problem, answer) keeps helpers and drops tests', () => {
    const code = 'def a():\n    return 1\n\ndef second_largest(nums):\n    return a()';
    expect(read('docstring', 'second-largest', `${code}\nassert a()`).solution).toBe(code);
  });
  test('readAnswer(chat, problem, answer) finds the fenced code', () => {
    const { solution } = read(
      'chat',
      'count-vowels',
      '```python\ndef count_vowels(text): return 1\n```',
    );
    expect(solution).toBe('def count_vowels(text): return 1\n');
  });
  test('readAnswer(chat with a begun answer, problem, answer) counts the beginning to the answer', () => {
    const [template, problem] = [
      templates.find(({ id }) => id === 'chat'),
      problems['count-vowels'],
    ];
    if (!template || !problem) throw new Error('no template');
    const begun = { ...template, answerStart: 'Here it is:\n```python\n' };
    const answer = { text: 'def count_vowels(text): return 1\n```\nDone.' };
    expect(readAnswer(begun, problem, answer)).toMatchObject({
      code: 'def count_vowels(text): return 1\n',
      reason: { code: 'fence' },
    });
  });
});
