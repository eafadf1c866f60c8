import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { EngineDescriptor } from '../../src/engines/engine.ts';
import { PromptChoice, type PromptSubject } from '../../src/state/prompt-choice.svelte.ts';
import { stopLines, stopsOfLines } from '../../src/state/stop-lines.ts';
import { problems } from '../storage/examples.ts';
import { stubLocalStorage } from './stored-items.ts';

beforeEach(() => {
  stubLocalStorage();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const model = { id: 'm', label: 'm', maxTokens: 1024 } as const;
const engine: EngineDescriptor = {
  id: 'openai',
  label: 'host',
  about: '',
  models: [model],
  capabilities: { logProbs: true, seed: true, batch: true, forms: ['chat', 'completion'] },
  create: () => Promise.reject(new Error('nobody draws here')),
};
const subject = (change: Partial<PromptSubject> = {}): PromptSubject => ({
  ...{ engine, model, problems: problems(2) },
  ...change,
});

describe('PromptChoice', () => {
  test('offers the templates of the forms the engine has, the one the model is made for first', () => {
    const chat = new PromptChoice(() => subject(), '');
    expect(chat.template?.id).toBe('chat');
    const base = new PromptChoice(
      () => subject({ model: { ...model, madeFor: 'completion' } }),
      '',
    );
    expect(base.template?.id).toBe('completion');
    expect(base.options.map(({ kind }) => kind)).toContain('chat');
  });

  test('has nothing to choose for an engine that puts problems in a way of its own', () => {
    const capabilities = { ...engine.capabilities, forms: [] };
    const choice = new PromptChoice(() => subject({ engine: { ...engine, capabilities } }), 'chat');
    expect(choice.template).toBeUndefined();
    expect(choice.options).toEqual([]);
  });

  test('edit(…) changes what the model is given, and says so; reset() takes it back', () => {
    const choice = new PromptChoice(() => subject(), 'chat');
    choice.edit({ text: 'Solve this:\n{{prompt}}', system: 'You are terse.' });
    expect(choice.isEdited).toBe(true);
    expect(choice.template?.title).toBe('Chat, edited');
    expect(choice.preview).toMatchObject({
      messages: [
        { role: 'system', content: 'You are terse.' },
        { role: 'user', content: expect.stringContaining('Solve this:\ndef f():') as string },
      ],
    });
    choice.reset();
    expect(choice.isEdited).toBe(false);
    expect(choice.template?.title).toBe('Chat');
  });

  test('remember() keeps the changes for the next run, until they are taken back', () => {
    const first = new PromptChoice(() => subject(), 'chat');
    first.edit({ text: 'Mine: {{prompt}}' });
    first.remember();
    const second = new PromptChoice(() => subject(), 'chat');
    expect(second.template?.text).toBe('Mine: {{prompt}}');
    second.reset();
    second.remember();
    expect(new PromptChoice(() => subject(), 'chat').isEdited).toBe(false);
  });

  test('a template that never puts the problem has an error and no preview', () => {
    const choice = new PromptChoice(() => subject(), 'chat');
    choice.edit({ text: 'Hello' });
    expect(choice.issues[0]).toMatchObject({ level: 'error', field: 'text' });
    expect(choice.preview).toBeUndefined();
  });
});

describe('stop sequences as lines', () => {
  test.each([[['\ndef', '\nclass', '```']], [['\\n', 'a\\', '\t#']], [[]]])(
    'stopsOfLines(stopLines(%j)) gives them back',
    (stops) => {
      expect(stopsOfLines(stopLines(stops))).toEqual(stops);
    },
  );
  test('stopsOfLines(…) leaves out empty lines and keeps a lonely backslash', () => {
    expect(stopsOfLines('\\ndef\n\n\\')).toEqual(['\ndef', '\\']);
  });
});
