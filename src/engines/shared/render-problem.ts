import { said } from '../../core/said.ts';
import { messageOf } from '../../core/message-of.ts';
import type { Problem } from '../../core/problems/problem.ts';
import type { RenderedPrompt, RenderPrompt } from '../rendered-prompt.ts';
import type { MakeEngineError } from './engine-error.ts';

/** A problem as the model is shown it; throws an error of the engine where the template cannot put it. */
export function renderProblem(
  problem: Problem,
  render: RenderPrompt,
  engineError: MakeEngineError,
): RenderedPrompt {
  try {
    return render(problem);
  } catch (cause) {
    throw engineError(said`The template cannot put ${problem.taskId}: ${messageOf(cause)}`, cause);
  }
}
