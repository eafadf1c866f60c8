import { describe, expect, test } from 'vitest';
import { EngineError } from '../../../src/engines/engine.ts';
import { explain } from '../../../src/engines/prompt-api/explain.ts';
import type { RenderedPrompt } from '../../../src/engines/rendered-prompt.ts';
import { drawAll } from '../web-llm/draw-all.ts';
import { makePromptApi } from './make-prompt-api.ts';
import { StandInBrowser, type Traits } from './stand-in-browser.ts';

const chat = (...messages: (RenderedPrompt & { kind: 'chat' })['messages']): RenderedPrompt => ({
  kind: 'chat',
  messages,
});
const ask = { role: 'user', content: 'Write.' } as const;

/** The sentence a draw ends with. */
async function sentence(traits: Partial<Traits>, prompt = chat(ask)): Promise<string> {
  const engine = makePromptApi(new StandInBrowser(traits), { render: () => prompt });
  const { error } = await drawAll(engine, [0]);
  expect(error).toBeInstanceOf(EngineError);
  return (error as EngineError).message;
}

test.each([
  ['no model for this device', { availability: 'unavailable' }, 'chrome://on-device-internals'],
  ['no click before', { availability: 'downloadable', activated: false }, 'right after a click'],
  ['too long a prompt', { context: 3 }, 'longer than the browser’s model can hold'],
] as const)('draw(…) with %s says what to do', async (_, traits, words) => {
  expect(await sentence(traits)).toContain(words);
});

test.each([
  ['text to continue', { kind: 'completion', prompt: 'def ' }, 'prompt template for chat'],
  ['no question', chat({ role: 'system', content: 'Be brief.' }), 'asks nothing'],
  ['orders in the middle', chat(ask, { ...ask, role: 'system' }, ask), 'one system message first'],
] satisfies [string, RenderedPrompt, string][])(
  'draw(…) of a template with %s says what to change',
  async (_, prompt, words) => {
    expect(await sentence({}, prompt)).toContain(words);
  },
);

test('draw(…) of an answer that was withheld says so', async () => {
  const trouble = new DOMException('The response was filtered.', 'NotReadableError');
  expect(await sentence({ trouble })).toContain('withheld the answer');
});

describe('explain(error)', () => {
  test.each([
    ['NotAllowedError', 'Permission denied.', 'does not let this page'],
    ['OperationError', 'There is not enough disk space.', 'not enough free disk'],
    [
      'NotSupportedError',
      'The model attempted to output text in an untested language.',
      'language',
    ],
    ['NotSupportedError', 'Unable to do so.', 'cannot be asked like this'],
    ['NetworkError', 'Download failed.', 'could not download'],
    ['UnknownError', 'The language model process crashed.', 'broke down'],
    ['SomeError', 'Something new.', 'SomeError: Something new.'],
  ])('of a %s, “%s”, is a sentence with a way out', (name, message, words) => {
    const { message: told } = explain(new DOMException(message, name));
    expect(told).toMatch(/^\[prompt-api\] .+[.]$/);
    expect(told).toContain(words);
  });
});
