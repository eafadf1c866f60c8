import type { SamplingParams } from '../../core/sampling/params.ts';
import type { EngineProgress } from '../engine.ts';
import { builtInModel } from './built-in-model.ts';
import { engineError } from './engine-error.ts';
import type { LanguageModelApi, Sampling } from './language-model.ts';
import { openSession } from './open-session.ts';
import { askedSampling, isRefused, tookSampling } from './sampling.ts';
import { watchDownload } from './watch-download.ts';

/** What is known once the model is loaded. */
export interface Warm {
  readonly api: LanguageModelApi;
  /** What every session draws with; undefined where the browser draws as it likes. */
  readonly sampling: Sampling | undefined;
}

/**
 * Lets the browser download and load its model, and keeps a session open until `signal` is aborted,
 * because a browser unloads a model that no session needs.
 */
export async function warmUp(
  api: LanguageModelApi | undefined,
  { temperature }: Pick<SamplingParams, 'temperature'>,
  onProgress: (progress: EngineProgress) => void,
  signal: AbortSignal,
): Promise<Warm> {
  const found = await builtInModel(api);
  if (found.kind === 'absent') throw engineError(found.why);
  const asked = await askedSampling(found.api, temperature);
  const keep = (sampling: Sampling | undefined) =>
    keepSession(found.api, sampling, onProgress, signal);
  try {
    return { api: found.api, sampling: await keep(asked) };
  } catch (error) {
    if (asked && isRefused(error)) return { api: found.api, sampling: await keep(undefined) };
    throw error;
  }
}

/** What of `sampling` the session draws with that is kept. */
async function keepSession(
  api: LanguageModelApi,
  sampling: Sampling | undefined,
  onProgress: (progress: EngineProgress) => void,
  signal: AbortSignal,
): Promise<Sampling | undefined> {
  const monitor = watchDownload(onProgress);
  const session = await openSession(api, { ...sampling, monitor }, signal);
  const destroy = () => {
    session.destroy();
  };
  signal.addEventListener('abort', destroy, { once: true });
  return sampling && tookSampling(session, sampling) ? sampling : undefined;
}
