import { describe, expect, test } from 'vitest';
import type { Problem } from '../../../../src/core/problems/problem.ts';
import { readAnswer } from '../../../../src/core/sampling/prompts/read-answer.ts';
import { renderPrompt } from '../../../../src/core/sampling/prompts/render-prompt.ts';
import { signature } from '../../../../src/core/sampling/prompts/signature.ts';
import { templates } from '../../../../src/core/sampling/prompts/templates.ts';
import { languageProblems } from '../answers/language-problems.ts';
import { problems } from '../answers/problems.ts';

const template = (id: string) => {
  const found = templates.find((known) => known.id === id);
  if (!found) throw new Error(`no template ${id}`);
  return found;
};
const problem = (name: string): Problem => {
  const found = languageProblems[name] ?? problems[name];
  if (!found) throw new Error(`no problem ${name}`);
  return found;
};

describe('renderPrompt(template, problem) for other languages', () => {
  test('a completion ends at the problem’s own stop sequences', () => {
    expect(renderPrompt(template('completion'), problem('lua'))).toEqual({
      kind: 'completion',
      prompt: problem('lua').prompt,
      stops: ['\nlocal', '\nfunction', '\n--', '\n\n'],
    });
    expect(renderPrompt(template('completion'), problem('count-vowels')).stops).toEqual(
      template('completion').stops,
    );
  });

  test('a chat names the language, and is not cut at the problem’s stop sequences', () => {
    const rendered = renderPrompt(template('chat'), problem('cpp'));
    expect(rendered.stops).toEqual([]);
    expect(rendered.kind === 'chat' && rendered.messages.at(-1)?.content).toMatch(
      /^Complete this C\+\+ function\..*one C\+\+ code block.*\n\n```cpp\n#include/s,
    );
  });

  test('a chat about Python is word for word what it was', () => {
    const rendered = renderPrompt(template('chat'), problem('count-vowels'));
    expect(rendered.kind === 'chat' && rendered.messages.at(-1)?.content).toBe(
      `Complete this Python function. Answer with the whole function in one Python code block, and with nothing else.\n\n\`\`\`python\n${problem('count-vowels').prompt.trim()}\n\`\`\``,
    );
  });
});

describe('readAnswer(template, problem, answer) for other languages', () => {
  test('cuts a completion where MultiPL-E does, and not where Python ends', () => {
    const answer = { text: '    return n * 2\nend\n# no comment\n\nprint(double_it(2))' };
    const { code, changes } = readAnswer(template('completion'), problem('lua'), answer);
    expect(code).toBe('    return n * 2\nend\n# no comment');
    expect(changes.map((change) => change.code)).toEqual(['truncated']);
  });

  test('leaves a whole function in a chat answer uncut', () => {
    const text = '```lua\nlocal function double_it(n)\n  local m = n\n\n  return m * 2\nend\n```';
    expect(readAnswer(template('chat'), problem('lua'), { text }).code).toBe(
      'local function double_it(n)\n  local m = n\n\n  return m * 2\nend\n',
    );
  });
});

test.each([
  ['javascript', 'function double_it(n){'],
  ['r', 'double_it <- function(n) {'],
  ['go', 'func Double(n int) int {'],
  ['java', 'public static long double_it(long n) {'],
])('signature(problem) in %s is the line that defines the function', (name, line) => {
  expect(signature(problem(name))).toBe(line);
});
