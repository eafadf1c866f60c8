import { said } from '../../core/said.ts';
import type { LanguageModelApi, LanguageModelSession, Sampling } from './language-model.ts';

/**
 * What can be asked for; undefined where the browser lets pages set nothing, or no temperature as
 * high. Top-k cannot be left out, so it is as large as the browser allows, and 1 at temperature 0.
 */
export async function askedSampling(
  api: LanguageModelApi,
  temperature: number,
): Promise<Sampling | undefined> {
  const limits = await limitsOf(api);
  if (!limits || temperature > limits.maxTemperature) return undefined;
  return { temperature, topK: temperature === 0 ? 1 : limits.maxTopK };
}

async function limitsOf(api: LanguageModelApi) {
  try {
    return await api.params?.();
  } catch {
    // There to be called, and not for pages: as if it were not there.
    return undefined;
  }
}

/** Whether a session draws with what it was asked for: browsers may ignore it without a word. */
export const tookSampling = ({ temperature }: LanguageModelSession, asked: Sampling): boolean =>
  temperature !== undefined && Math.abs(temperature - asked.temperature) < 1e-3;

/** Whether an error may mean that a page must not set how is drawn. */
export const isRefused = (error: unknown): boolean =>
  error instanceof Error && ['NotSupportedError', 'RangeError', 'TypeError'].includes(error.name);

/** How a sample was drawn, in words kept with it; runs show what was asked for. */
export const samplingWords = (sampling: Sampling | undefined): string =>
  sampling
    ? said`temperature ${sampling.temperature}, top-k ${sampling.topK}; no top-p, token limit or seed`
    : said`as the browser likes: no temperature, top-p, token limit or seed`;
