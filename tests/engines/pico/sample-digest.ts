import type { Problem } from '../../../src/core/problems/problem.ts';
import type { SamplingParams } from '../../../src/core/sampling/params.ts';
import type { DrawnCompletion, Engine } from '../../../src/engines/engine.ts';

/** A problem in name only: nothing here is executed. */
export const problem = (prompt: string, taskId = 'Random/0'): Problem => ({
  taskId,
  prompt,
  promptKind: 'code',
  tests: { kind: 'check', source: '' },
});

export const params: SamplingParams = {
  temperature: 0.8,
  topP: 0.95,
  maxTokens: 48,
  stop: [],
  seed: 42,
};

export const indicesTo = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

/** Everything an engine draws, in the order of the indices. */
export async function drawAll(
  engine: Engine,
  indices: readonly number[],
  prompt = 'def add(a, b):\n',
): Promise<DrawnCompletion[]> {
  const drawn: DrawnCompletion[] = [];
  for await (const one of engine.draw(problem(prompt), indices, new AbortController().signal)) {
    drawn.push(one);
  }
  return drawn.sort((a, b) => a.index - b.index);
}

/**
 * SHA-256 of 50 completions of the random model (seed 1) by these parameters: text, tokens and all
 * bits of the log-probabilities. Every browser, Node, and any number of workers must come to it.
 */
export const expectedDigest = '9b1bbbbcbafc46cb174617f997c93d55b0f50d05a801b1df613737aa560dc4b9';

export async function digest(drawn: readonly DrawnCompletion[]): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(drawn));
  const hash = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
