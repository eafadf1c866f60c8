import type { Problem } from '../../../src/core/problems/problem.ts';
import type { DrawnCompletion, Engine } from '../../../src/engines/engine.ts';
import { makeProblems } from '../../evaluate/fakes.ts';

const [bare] = makeProblems(1);
if (!bare) throw new Error('no problem');

/** Problem t/0, whose answers are functions. */
export const problem: Problem = { ...bare, prompt: 'def ' };

/** What is drawn until the end, and the error that ended it, if one did. */
export async function drawAll(
  engine: Engine,
  indices: readonly number[],
  signal = new AbortController().signal,
): Promise<{ drawn: DrawnCompletion[]; error: unknown }> {
  const drawn: DrawnCompletion[] = [];
  try {
    for await (const one of engine.draw(problem, indices, signal)) drawn.push(one);
  } catch (error) {
    return { drawn, error };
  }
  return { drawn, error: undefined };
}
