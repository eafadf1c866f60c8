import type { SampleAnswer } from '../core/grading/sample.ts';
import type { Problem } from '../core/problems/problem.ts';
import { canonicalPrompt } from '../core/sampling/prompts/canonical-template.ts';
import type { PromptTemplate } from '../core/sampling/prompts/prompt-template.ts';
import { readAnswer } from '../core/sampling/prompts/read-answer.ts';
import { renderPrompt } from '../core/sampling/prompts/render-prompt.ts';
import { sha256 } from '../formats/bytes/sha256.ts';
import type { DrawnCompletion, Engine } from '../engines/engine.ts';

/**
 * Draws as `engine` does and reads the code out of each answer, as its template says: completions
 * are then code to be judged, and what the model said is kept beside them.
 */
export const readingEngine = (
  engine: Pick<Engine, 'draw'>,
  template: PromptTemplate,
): Pick<Engine, 'draw'> => ({
  async *draw(problem, indices, signal) {
    const promptSha256 = sha256(canonicalPrompt(renderPrompt(template, problem)));
    for await (const drawn of engine.draw(problem, indices, signal)) {
      yield readDrawn(drawn, template, problem, promptSha256);
    }
  },
});

function readDrawn(
  drawn: DrawnCompletion,
  template: PromptTemplate,
  problem: Problem,
  promptSha256: string,
): DrawnCompletion {
  const { completion } = drawn;
  const { code, form, ...found } = readAnswer(template, problem, completion);
  const answer: SampleAnswer = {
    ...(code !== completion.text && { text: completion.text }),
    ...found,
    promptSha256,
  };
  return { ...drawn, completion: { ...completion, text: code, form }, answer };
}
