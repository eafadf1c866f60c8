import type { Completion, StopReason } from '../../core/sampling/completion.ts';
import { truncate } from '../../core/sampling/truncate.ts';
import { formOf, type RenderedPrompt } from '../rendered-prompt.ts';
import type { Answer } from './requests.ts';

/** What was drawn for a sample, by the answer and by the recorder of log-probabilities. */
interface Drawn {
  readonly answer: Answer;
  readonly recorded: { readonly tokens: number; readonly logProb: number };
}

/**
 * An answer in our words. Truncated here too, because web-llm cuts at the last place of the first
 * sequence it finds. A log-probability is told only where every token counted was recorded.
 */
export function completionOf(
  { answer, recorded }: Drawn,
  prompt: RenderedPrompt,
  stops: readonly string[],
): Completion {
  const { text, stop } = truncate(answer.text, stops);
  const stopReason = stop === undefined ? reasonOf(answer) : 'stop';
  const { tokens } = answer;
  const whole = tokens !== undefined && tokens > 0 && tokens === recorded.tokens;
  return {
    text,
    form: formOf(prompt),
    ...(stopReason && { stopReason }),
    ...(tokens !== undefined && { tokens }),
    ...(whole && Number.isFinite(recorded.logProb) && { logProb: recorded.logProb }),
  };
}

function reasonOf({ finish }: Answer): StopReason | undefined {
  if (finish === 'abort') return 'aborted';
  return finish === 'tool_calls' ? 'stop' : (finish ?? undefined);
}
