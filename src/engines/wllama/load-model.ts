import { said } from '../../core/said.ts';
import type { SamplingParams } from '../../core/sampling/params.ts';
import { EngineError, type EngineProgress } from '../engine.ts';
import { countBytes } from './count-bytes.ts';
import { engineError } from './engine-error.ts';
import { explainLoad } from './explain.ts';
import { readGgufHeader, type GgufHeader } from './gguf-header.ts';
import { LlamaFailure, type StartLlama } from './llama.ts';
import { planContext } from './plan.ts';
import { Room } from './room.ts';
import type { Loaded } from './sample-drawer.ts';

type OnProgress = (progress: EngineProgress) => void;

/**
 * Gives a model's files in order, from wherever they are kept, and tells how far it is. Asked again
 * where the model has to be loaded anew.
 */
export type LoadBlobs = (onProgress: OnProgress, signal: AbortSignal) => Promise<readonly Blob[]>;

/** A model made of GGUF files. */
export interface GgufModel {
  /** As runs name it. */
  readonly id: string;
  readonly loadBlobs: LoadBlobs;
}

/** Which model is loaded, and what with. */
export interface Loading {
  readonly model: GgufModel;
  readonly params: SamplingParams;
  readonly workers: number;
  readonly gpu: boolean;
  readonly start: StartLlama;
}

/** A model that is ready, with what its file said of itself. */
export interface LoadedModel extends Loaded {
  readonly header: GgufHeader;
}

/** Loads a model as `loadModel` does, and frees its memory when `signal` is aborted, then or later. */
export async function keepModel(
  loading: Loading,
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<LoadedModel> {
  const model = await loadModel(loading, onProgress, signal);
  const end = () => {
    model.room.close();
    model.llama.end();
  };
  if (signal.aborted) end();
  signal.throwIfAborted();
  signal.addEventListener('abort', end, { once: true });
  return model;
}

/** Fetches and loads a model; throws an `EngineError`, or the signal's reason when it aborts. */
async function loadModel(
  { model, params, workers, gpu, start }: Loading,
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<LoadedModel> {
  try {
    const files = await model.loadBlobs(onProgress, signal);
    signal.throwIfAborted();
    const [first] = files;
    if (!first) throw engineError(said`There are no files of ${model.id}: fetch it first.`);
    const header = await readGgufHeader(first);
    checkParts(model.id, header, files);
    const planned = planContext(header, params.maxTokens);
    const counted = countBytes(files, onProgress);
    const plan = { ...planned, threads: workers, gpu };
    const llama = await start(counted.files, plan, signal);
    counted.finish();
    return { llama, header, room: new Room(planned) };
  } catch (error) {
    signal.throwIfAborted();
    throw asEngineError(model.id, error);
  }
}

function checkParts(model: string, { parts }: GgufHeader, files: readonly Blob[]): void {
  if (parts <= 1 || files.length === parts) return;
  throw engineError(
    said`${model} is split into ${parts} files and ${files.length} are here: fetch all of its parts.`,
  );
}

function asEngineError(model: string, error: unknown): EngineError {
  if (error instanceof EngineError) return error;
  if (error instanceof LlamaFailure) return explainLoad(model, error);
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return explainLoad(model, new LlamaFailure('dead', message, { cause: error }));
}
