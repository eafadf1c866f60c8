import type { LogLevel, Wllama } from '@wllama/wllama/esm/index.js';
import wasmUrl from '@wllama/wllama/esm/wasm/wllama.wasm?url';
import { messageOf } from '../../core/message-of.ts';
import { oneAtATime } from '../shared/one-at-a-time.ts';
import { unlessAborted } from '../shared/unless-aborted.ts';
import { LlamaFailure, type Llama, type LlamaPlan } from './llama.ts';
import { NativeLog } from './native-log.ts';
import { WllamaSession } from './wllama-session.ts';

/** Loads a model with wllama, which is fetched now and from this site. */
export async function startLlama(
  files: readonly Blob[],
  plan: LlamaPlan,
  signal: AbortSignal,
): Promise<Llama> {
  const { LogLevel, Wllama } = await import('@wllama/wllama/esm/index.js');
  signal.throwIfAborted();
  const log = new NativeLog();
  const wllama = new Wllama({ default: wasmUrl }, { logger: log });
  // Otherwise, a browser that lacks something fetches another build from a CDN.
  wllama.setCompat(null);
  const session = new WllamaSession(wllama, log);
  const loading = load(wllama, files, plan, LogLevel.ERROR);
  try {
    await unlessAborted(Promise.race([loading, log.broken]), signal);
    serialise(wllama, log);
    return session;
  } catch (cause) {
    endNowAndLater(session, loading);
    signal.throwIfAborted();
    throw new LlamaFailure('dead', [messageOf(cause), ...log.lines].join('\n'), { cause });
  }
}

async function load(
  wllama: Wllama,
  files: readonly Blob[],
  { context, slots, threads, gpu }: LlamaPlan,
  logLevel: LogLevel,
): Promise<void> {
  await wllama.loadModel([...files], {
    // No seed: one given here would replace that of every sample.
    n_ctx: context,
    n_parallel: slots,
    kv_unified: true,
    // A slot keeps the prompt it has read for the next sample of the same problem.
    cache_idle_slots: false,
    n_batch: stepTokens,
    n_ubatch: stepTokens,
    n_threads: threads,
    n_gpu_layers: gpu ? everyLayer : 0,
    log_level: logLevel,
    // What a model thinks aloud is part of what it drew.
    reasoning_format: 'none',
    warmup: false,
  });
  // A model that cannot be loaded is not always an error there.
  if (!(wllama.getLoadedContextInfo().n_vocab > 0)) throw new Error('The model was not loaded.');
}

/** Prompt tokens read in one step; an abort is heard between steps. */
const stepTokens = 128;
const everyLayer = 99_999;

/** Where the worker had not been started yet, there is nothing to end before it has been. */
function endNowAndLater(session: WllamaSession, loading: Promise<void>): void {
  const end = () => {
    session.end();
  };
  end();
  loading.then(end, end);
}

/**
 * One message to the worker at a time. An answer that cannot be written rejects every message under
 * way, so without this a sample would take its neighbours with it, and nobody could tell which it was.
 */
function serialise(wllama: Wllama, log: NativeLog): void {
  const { proxy } = wllama as unknown as { readonly proxy: WorkerProxy };
  const act = proxy.wllamaAction.bind(proxy);
  proxy.wllamaAction = oneAtATime((name, body) =>
    act(name, body).catch((cause: unknown) => {
      throw log.failureOf(cause);
    }),
  );
}

interface WorkerProxy {
  wllamaAction: (name: string, body: unknown) => Promise<unknown>;
}
