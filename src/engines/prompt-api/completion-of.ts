import type { Completion } from '../../core/sampling/completion.ts';
import { truncate } from '../../core/sampling/truncate.ts';
import { formOf, stopsOf, type RenderedPrompt } from '../rendered-prompt.ts';

/** An answer up to its first stop sequence. Where there is none, nobody says why it ended. */
export function completionOf(
  answer: string,
  prompt: RenderedPrompt,
  ofRun: readonly string[],
): Completion {
  const { text, stop } = truncate(answer, stopsOf(prompt, ofRun));
  return { text, form: formOf(prompt), ...(stop !== undefined && { stopReason: 'stop' }) };
}
