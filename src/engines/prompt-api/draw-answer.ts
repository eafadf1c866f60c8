import type { DrawnCompletion } from '../engine.ts';
import type { RenderedPrompt } from '../rendered-prompt.ts';
import { unlessAborted } from '../shared/unless-aborted.ts';
import { completionOf } from './completion-of.ts';
import { openSession } from './open-session.ts';
import { samplingWords } from './sampling.ts';
import { splitMessages } from './split-messages.ts';
import { browserVersion, ownUserAgent } from './user-agent.ts';
import type { Warm } from './warm-up.ts';

/** One answer, drawn in a session that knows of no other, and destroyed after it. */
export async function drawAnswer(
  { api, sampling }: Warm,
  prompt: RenderedPrompt,
  stops: readonly string[],
  signal: AbortSignal,
): Promise<Omit<DrawnCompletion, 'index'>> {
  const { initialPrompts, input } = splitMessages(prompt);
  const session = await openSession(api, { ...sampling, initialPrompts }, signal);
  try {
    signal.throwIfAborted();
    const answer = await unlessAborted(session.prompt(input, { signal }), signal);
    const browser = browserVersion(ownUserAgent());
    return {
      completion: completionOf(answer, prompt, stops),
      extra: {
        sampling: samplingWords(sampling),
        ...(browser !== undefined && { browser }),
      },
    };
  } finally {
    session.destroy();
  }
}
