import { unlessAborted } from '../shared/unless-aborted.ts';
import type { CreateOptions, LanguageModelApi, LanguageModelSession } from './language-model.ts';
import { sessionOptions } from './session-options.ts';

/** A new session; one that comes after `signal` is aborted is destroyed, since nobody waits for it. */
export async function openSession(
  api: LanguageModelApi,
  options: Omit<CreateOptions, 'signal'>,
  signal: AbortSignal,
): Promise<LanguageModelSession> {
  signal.throwIfAborted();
  const opening = api.create({ ...sessionOptions, ...options, signal });
  try {
    return await unlessAborted(opening, signal);
  } catch (error) {
    opening.then(destroy, () => undefined);
    throw error;
  }
}

const destroy = (session: LanguageModelSession): void => {
  session.destroy();
};
