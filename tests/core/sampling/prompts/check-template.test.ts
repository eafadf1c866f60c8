import { describe, expect, test } from 'vitest';
import {
  canonicalPrompt,
  canonicalTemplate,
} from '../../../../src/core/sampling/prompts/canonical-template.ts';
import { checkTemplate } from '../../../../src/core/sampling/prompts/check-template.ts';
import type { PromptTemplate } from '../../../../src/core/sampling/prompts/prompt-template.ts';
import { renderPrompt } from '../../../../src/core/sampling/prompts/render-prompt.ts';
import { templates } from '../../../../src/core/sampling/prompts/templates.ts';
import { languageProblems } from '../answers/language-problems.ts';
import { problems } from '../answers/problems.ts';

const all = Object.values(problems);
const chat: PromptTemplate = {
  id: 'own',
  version: 1,
  title: 'Own',
  about: '',
  kind: 'chat',
  promptKinds: ['code', 'text'],
  text: '{{prompt}} {{entryPoint}}',
  answerStart: '',
  answerEnd: '',
  stops: [],
  examples: [],
};
const messages = (template: PromptTemplate, asked = [] as typeof all): string[] =>
  checkTemplate(template, asked).map(
    ({ level, field, message }) => `${level} ${field}: ${message}`,
  );

describe('checkTemplate', () => {
  // Asks with the question alone, which MBPP's do not suit: their functions would go unnamed.
  const forAnything = templates.filter(({ id }) => id !== 'chat-question');
  test.each(forAnything)(
    'checkTemplate($id) finds nothing, for itself and for what it suits',
    (template) => {
      const suited = all.filter(({ promptKind }) => template.promptKinds.includes(promptKind));
      expect(checkTemplate(template, suited)).toEqual([]);
    },
  );
  test('checkTemplate(chat-question, problems) warns only where questions leave the name open', () => {
    const template = templates.find(({ id }) => id === 'chat-question');
    if (!template) throw new Error('no such template');
    const inWords = all.filter(({ promptKind }) => promptKind === 'text');
    expect(messages(template, inWords)).toEqual([
      expect.stringContaining('warning text: Problems in words rarely name their function'),
    ]);
    const asked = languageProblems['javascript in words'];
    expect(messages(template, asked ? [asked] : [])).toEqual([]);
  });
  test('checkTemplate(template, problems) warns of Python where another language is asked for', () => {
    const speaks = { ...chat, text: 'Write Python. {{prompt}} {{entryPoint}}' };
    const { javascript } = languageProblems;
    expect(messages(speaks, javascript ? [javascript] : [])).toEqual([
      'warning text: The template speaks of Python; write {{language}} for Corpus_0_double/javascript.',
    ]);
  });
  test('templates have an id of their own', () => {
    expect(new Set(templates.map(({ id }) => id)).size).toBe(templates.length);
  });
  test.each([
    [
      { text: '{{prompt}} {{Entrypoint}} {{tests}}' },
      'error text: {{Entrypoint}} is unknown. Write {{entryPoint}}.',
    ],
    [
      { text: '{{prompt}} {{tests}}', system: '{{dialect}}' },
      String.raw`error system: {{dialect}} is unknown. Known are {{prompt}}, {{promptTrimmed}}, {{signature}}, {{language}}, {{languageTag}}, {{entryPoint}}, {{tests}}, {{firstTest}}; \{{dialect}} writes the braces themselves.`,
    ],
    [
      { text: 'Write {{entryPoint}}.' },
      'error text: The problem is never put: write {{prompt}} where it should stand.',
    ],
    [
      { text: '{{prompt}} {entryPoint} {{entryPoint}}' },
      'warning text: {entryPoint} is words; with two braces, {{entryPoint}}, it is filled in.',
    ],
    [
      { text: '{{prompt}}' },
      'warning text: Problems in words rarely name their function: add one of {{signature}}, {{entryPoint}}, {{tests}}, {{firstTest}}, or every answer may use another name than the tests.',
    ],
    [{ stops: [''] }, 'error stops: A stop sequence is empty.'],
    [{ stops: ['a', 'a'] }, 'warning stops: A stop sequence is there twice.'],
    [
      { stops: ['\n```'] },
      'warning stops: A chat answer may open its code with ```: this stop sequence would cut it off.',
    ],
    [
      {
        kind: 'completion' as const,
        promptKinds: ['code' as const],
        text: '{{prompt}} # solve it',
      },
      'error text: The text must end with {{prompt}} or {{promptTrimmed}}, since the program is the prompt and what the model continues it with.',
    ],
  ])('checkTemplate(%j) says what is wrong', (change, message) => {
    expect(messages({ ...chat, ...change })).toEqual([message]);
  });
  test('checkTemplate(template, problems) names problems that lack something, and counts the rest', () => {
    expect(messages({ ...chat, text: '{{prompt}}{{tests}}' }, all)).toEqual([
      'error text: There is nothing for {{tests}} in Corpus/0, Corpus/1, Corpus/2 and 1 more.',
    ]);
    expect(messages({ ...chat, promptKinds: ['code'] }, all)).toEqual([
      'error text: The template does not suit Corpus/4, Corpus/5, Corpus/6.',
      'error text: There is nothing for {{entryPoint}} in Corpus/6.',
    ]);
  });
  test('checkTemplate(template, problems) sees examples without an answer, or asked themselves', () => {
    const [first, second] = all;
    if (!first || !second) throw new Error('no problems');
    const { canonicalSolution, ...bare } = second;
    expect(canonicalSolution).toBeDefined();
    expect(messages({ ...chat, examples: [first, bare] }, [first])).toEqual([
      'error examples: Corpus/1 has no reference answer, so it cannot be an example.',
      'warning examples: Corpus/0 is both an example and asked: its answer is given away.',
    ]);
  });
});

describe('canonicalTemplate', () => {
  test('canonicalTemplate(template) is the same for other names, and for stops in another order', () => {
    const renamed = {
      ...chat,
      id: 'x',
      title: 'y',
      about: 'z',
      version: 7,
      stops: ['b', 'a', 'b'],
    };
    expect(canonicalTemplate(renamed)).toBe(canonicalTemplate({ ...chat, stops: ['a', 'b'] }));
  });
  test('canonicalTemplate(template) differs with everything that a sample depends on', () => {
    const [example] = all;
    const changes: Partial<PromptTemplate>[] = [
      {},
      { kind: 'completion' },
      { system: 'x' },
      { text: 'x' },
      { answerStart: 'x' },
      { stops: ['x'] },
      { examples: example ? [example] : [] },
      { examples: example ? [example] : [], answerEnd: 'x' },
    ];
    const texts = changes.map((change) => canonicalTemplate({ ...chat, ...change }));
    expect(new Set(texts).size).toBe(changes.length);
  });
  test('canonicalTemplate(template) does not change by accident: samples are keyed by it', () => {
    expect(canonicalTemplate(chat)).toBe(
      '["prompt-template",1,"chat","","{{prompt}} {{entryPoint}}","","",[],[]]',
    );
  });
  test('canonicalPrompt(rendered) tells a chat from a text, and one problem from another', () => {
    const texts = templates.flatMap((template) =>
      all
        .filter(({ promptKind }) => template.promptKinds.includes(promptKind))
        .map((problem) => canonicalPrompt(renderPrompt(template, problem))),
    );
    expect(new Set(texts).size).toBe(texts.length);
  });
});
