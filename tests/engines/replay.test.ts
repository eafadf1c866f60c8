import { expect, test } from 'vitest';
import type { DrawnCompletion } from '../../src/engines/engine.ts';
import { createReplay } from '../../src/engines/replay/replay.ts';
import { makeProblems } from '../evaluate/fakes.ts';

const [problem] = makeProblems(1);
const attempts = ['a', 'b', 'c'].map((text) => ({
  completion: { text, form: 'completion' as const },
  extra: { note: `attempt ${text}` },
}));
const replay = createReplay(() => Promise.resolve(attempts));

async function draw(indices: number[], signal = new AbortController().signal) {
  const drawn: DrawnCompletion[] = [];
  if (!problem) throw new Error('no problem');
  for await (const one of replay.draw(problem, indices, signal)) drawn.push(one);
  return drawn;
}

test('draw(problem, indices) gives the recorded attempts at those indices', async () => {
  expect(await draw([2, 0])).toEqual([
    { index: 2, ...attempts[2] },
    { index: 0, ...attempts[0] },
  ]);
});

test('draw(problem, index beyond the recording) says which attempt is missing', async () => {
  await expect(draw([3])).rejects.toThrow('[replay] t/0: the recording has 3 attempts, none at 3.');
});

test('draw(problem, indices) ends without an error when aborted', async () => {
  const controller = new AbortController();
  controller.abort();
  expect(await draw([0], controller.signal)).toEqual([]);
});
