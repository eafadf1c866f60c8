import { describe, expect, test } from 'vitest';
import type { PromptTemplate } from '../../../../src/core/sampling/prompts/prompt-template.ts';
import { renderPrompt } from '../../../../src/core/sampling/prompts/render-prompt.ts';
import {
  templates,
  templatesFor,
  withExamples,
} from '../../../../src/core/sampling/prompts/templates.ts';
import { problems } from '../answers/problems.ts';

const named = (id: string): PromptTemplate => {
  const template = templates.find((candidate) => candidate.id === id);
  if (!template) throw new Error(id);
  return template;
};
const problem = (name: string) => {
  const found = problems[name];
  if (!found) throw new Error(name);
  return found;
};
const vowels = problem('count-vowels');
const largest = problem('second-largest');

describe('renderPrompt', () => {
  test('renderPrompt(completion, problem) is the prompt, character for character', () => {
    expect(renderPrompt(named('completion'), vowels)).toEqual({
      kind: 'completion',
      prompt: vowels.prompt,
      stops: ['\nclass', '\ndef', '\n#', '\nif', '\nprint'],
    });
  });
  test('renderPrompt(EvalPlus and BigCode, problem) end the prompt as those harnesses do', () => {
    const ends = ['completion-evalplus', 'completion-bigcode'].map((id) => {
      const rendered = renderPrompt(named(id), vowels);
      return rendered.kind === 'completion' ? rendered.prompt.slice(-5) : '';
    });
    expect(ends).toEqual([' """\n', '  """']);
  });
  test('renderPrompt(docstring, problem) gives the task and its first test', () => {
    expect(renderPrompt(named('docstring'), largest)).toMatchObject({
      prompt: `"""\n${largest.prompt}\nassert second_largest([1, 5, 5, 3]) == 3\n"""\n`,
    });
  });
  test('renderPrompt(few-shot, problem) puts three answered examples before the open one', () => {
    const rendered = renderPrompt(named('few-shot'), largest);
    const prompt = rendered.kind === 'completion' ? rendered.prompt : '';
    expect(prompt.split('You are an expert Python programmer').length - 1).toBe(4);
    expect(prompt.split('[DONE]').length - 1).toBe(3);
    expect(prompt).toMatch(/\[BEGIN\]\ndef common_items\(a, b\):\n/);
    expect(prompt).toMatch(/key=counts\.get\)\n\[DONE\]\n\nYou are/);
    expect(prompt.endsWith('== -2\n[BEGIN]\n')).toBe(true);
  });
  test('renderPrompt(withExamples(template, problems), problem) shows their references instead', () => {
    const own = withExamples(named('few-shot'), [problem('merge-counts')]);
    const rendered = renderPrompt(own, largest);
    const prompt = rendered.kind === 'completion' ? rendered.prompt : '';
    expect(prompt).toContain('return dict(Counter(a) + Counter(b))\n[DONE]\n\nYou are');
  });
  test('renderPrompt(chat, problem) is one message of the user', () => {
    const rendered = renderPrompt(named('chat'), vowels);
    expect(rendered).toMatchObject({ kind: 'chat', messages: [{ role: 'user' }] });
    expect(JSON.stringify(rendered)).toContain('```python\\ndef count_vowels(text):\\n');
  });
  test('renderPrompt(chat of one’s own, problem) has system, examples and a begun answer in order', () => {
    const own: PromptTemplate = {
      ...named('chat'),
      system: 'Write {{entryPoint}}.',
      answerStart: '```python\n{{signature}}\n',
      examples: [problem('sort-by-digits')],
    };
    const rendered = renderPrompt(own, vowels);
    const messages = rendered.kind === 'chat' ? rendered.messages : [];
    expect(messages.map(({ role }) => role)).toEqual([
      'system',
      'user',
      'assistant',
      'user',
      'assistant',
    ]);
    expect(messages[0]?.content).toBe('Write count_vowels.');
    expect(messages[2]?.content).toContain('return sorted(numbers, key=digit_sum)\n```');
    expect(messages[4]?.content).toBe('```python\ndef count_vowels(text):\n');
  });
  test('renderPrompt(template, problem) throws with the problem and what it lacks', () => {
    expect(() => renderPrompt(named('few-shot'), vowels)).toThrow(
      'Corpus/1 has nothing for {{tests}} of the template.',
    );
    const { canonicalSolution, ...bare } = largest;
    expect(canonicalSolution).toBeDefined();
    expect(() => renderPrompt(withExamples(named('few-shot'), [bare]), largest)).toThrow(
      'Corpus/4 has no reference answer, so it cannot be an example.',
    );
  });
});

describe('templatesFor', () => {
  test.each([
    ['completion', 'code', 'completion'],
    ['completion', 'text', 'docstring'],
    ['chat', 'code', 'chat'],
    ['chat', 'text', 'chat-tests'],
  ] as const)('templatesFor(%s, %s) has %s as its default', (kind, promptKind, id) => {
    expect(templatesFor(kind, promptKind)[0]?.id).toBe(id);
  });
});
