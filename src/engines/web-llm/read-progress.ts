import type { InitProgressReport } from '@mlc-ai/web-llm';
import type { EngineProgress } from '../engine.ts';

/** Hundredths of the loading: the weights take most of it, compiling the shaders the rest. */
const hundredths = { weights: 80, shaders: 20 } as const;

/**
 * What web-llm reports while it gets a model ready, as bytes of a download or hundredths of the
 * loading. It says so in words alone; undefined for those that tell of no progress.
 */
export function readProgress({ progress, text }: InitProgressReport): EngineProgress | undefined {
  const [, megabytes] = /^Fetching param cache\[.*?\]: (\d+)MB fetched/.exec(text) ?? [];
  if (megabytes !== undefined) return download(Number(megabytes) * 2 ** 20, progress);
  if (text.startsWith('Loading model from cache[')) {
    return load(hundredths.weights * progress);
  }
  const [, done, all] = /^Loading GPU shader modules\[(\d+)\/(\d+)\]/.exec(text) ?? [];
  if (done !== undefined) {
    return load(hundredths.weights + hundredths.shaders * (Number(done) / Number(all)));
  }
  return text.startsWith('Finish loading') ? load(100) : undefined;
}

/** The whole is not said, but which share of it the bytes are. */
function download(done: number, share: number): EngineProgress {
  return { stage: 'download', done, ...(share > 0 && { total: Math.round(done / share) }) };
}

const load = (done: number): EngineProgress => ({
  stage: 'load',
  done: Math.min(100, Math.round(done)),
  total: 100,
});
