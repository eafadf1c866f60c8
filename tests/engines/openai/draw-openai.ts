import type { Problem } from '../../../src/core/problems/problem.ts';
import type { SamplingParams } from '../../../src/core/sampling/params.ts';
import type { DrawnCompletion, Engine } from '../../../src/engines/engine.ts';
import type { Outside } from '../../../src/engines/openai/connect.ts';
import type { Endpoint } from '../../../src/engines/openai/endpoint.ts';
import { createOpenAi } from '../../../src/engines/openai/openai.ts';
import type { RenderPrompt } from '../../../src/engines/rendered-prompt.ts';
import { makeProblems } from '../../evaluate/fakes.ts';

interface Setting extends Partial<Endpoint> {
  readonly url: string;
  readonly params?: Partial<SamplingParams>;
  readonly render?: RenderPrompt;
  readonly outside?: Outside;
}

const [bare] = makeProblems(1);
if (!bare) throw new Error('no problem');

/** Problem t/0, whose answers are functions. */
export const problem: Problem = { ...bare, prompt: 'def ' };

export const asCompletion: RenderPrompt = ({ prompt }) => ({ kind: 'completion', prompt });

export const asChat: RenderPrompt = ({ prompt }) => ({
  kind: 'chat',
  messages: [{ role: 'user', content: prompt }],
});

/** An engine for the tests' server, whose pauses are short. */
export function makeOpenAi({ params, render, outside, retry, ...endpoint }: Setting): Engine {
  return createOpenAi(
    {
      endpoint: { model: 'ngram', retry: { firstPauseMs: 10, ...retry }, ...endpoint },
      params: { temperature: 1, topP: 1, maxTokens: 40, stop: [], seed: 7, ...params },
      render: render ?? asCompletion,
    },
    outside,
  );
}

/** What such an engine draws, in the order it came, from connecting to disposing of it. */
export async function drawOpenAi(
  setting: Setting,
  indices: readonly number[],
): Promise<DrawnCompletion[]> {
  const engine = makeOpenAi(setting);
  const drawn: DrawnCompletion[] = [];
  try {
    const { signal } = new AbortController();
    for await (const one of engine.draw(problem, indices, signal)) drawn.push(one);
  } finally {
    engine.dispose();
  }
  return drawn;
}
