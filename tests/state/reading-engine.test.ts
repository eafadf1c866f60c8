import { expect, test } from 'vitest';
import { templates } from '../../src/core/sampling/prompts/templates.ts';
import type { DrawnCompletion, Engine } from '../../src/engines/engine.ts';
import { readingEngine } from '../../src/state/reading-engine.ts';
import { problem } from '../storage/examples.ts';

/** An engine that answers each attempt with the text at its index. */
const answering = (
  texts: readonly string[],
  form: 'completion' | 'solution',
): Pick<Engine, 'draw'> => ({
  async *draw(_problem, indices) {
    for (const index of indices) {
      await Promise.resolve();
      const text = texts[index] ?? '';
      yield { index, completion: { text, form, stopReason: 'length', tokens: 7, logProb: -3 } };
    }
  },
});

const templateOf = (id: string) => {
  const found = templates.find((template) => template.id === id);
  if (!found) throw new Error(`no template ${id}`);
  return found;
};

async function read(id: string, texts: readonly string[]) {
  const form = templateOf(id).kind === 'chat' ? 'solution' : 'completion';
  const engine = readingEngine(answering(texts, form), templateOf(id));
  const indices = texts.map((_, index) => index);
  const drawn: DrawnCompletion[] = [];
  const { signal } = new AbortController();
  for await (const one of engine.draw(problem('A/0'), indices, signal)) drawn.push(one);
  return drawn;
}

test('draw(…) of a chat gives the code of each answer, and keeps what was said', async () => {
  const said = 'Sure:\n```python\ndef f():\n    return 1\n```\nDone.';
  const [one] = await read('chat', [said]);
  expect(one?.completion).toEqual({
    text: 'def f():\n    return 1\n',
    form: 'solution',
    stopReason: 'length',
    tokens: 7,
    logProb: -3,
  });
  expect(one?.answer).toMatchObject({ text: said, reason: { code: 'fence' } });
  expect(one?.answer?.promptSha256).toMatch(/^[0-9a-f]{64}$/);
});

test('draw(…) of a completion stores its text once', async () => {
  const [one] = await read('completion', ['    return 1\n']);
  expect(one?.completion.text).toBe('    return 1\n');
  expect(one?.answer).not.toHaveProperty('text');
  expect(one?.answer?.reason.code).toBe('as-is');
});

test('draw(…) says that an answer was cut off before its code, and has none', async () => {
  const [one] = await read('chat', ['<think>Let me see']);
  expect(one?.completion.text).toBe('');
  expect(one?.answer).toMatchObject({ text: '<think>Let me see', reason: { code: 'cut-off' } });
});

test('draw(…) names the prompt by its hash: the same for each sample, another for another template', async () => {
  const hashes = async (id: string) =>
    (await read(id, ['a', 'b'])).map(({ answer }) => answer?.promptSha256);
  const [first, second] = await hashes('chat');
  expect(second).toBe(first);
  expect((await hashes('chat-evalplus'))[0]).not.toBe(first);
});
