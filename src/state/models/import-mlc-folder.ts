import { said } from '../../core/said.ts';
import { EngineError } from '../../engines/engine.ts';
import { indexFiles, otherFiles } from '../../engines/web-llm/model-files.ts';
import { filesBelow } from '../../engines/web-llm/model-storage.ts';
import type { WebLlmModel } from '../../engines/web-llm/web-llm-model.ts';
import { copyIntoCache, type CachedFile } from '../../exchange/fetch-into-cache.ts';

interface Context {
  readonly signal: AbortSignal;
  /** Takes the part of the files that is copied, 0 to 1. */
  readonly onPart: (part: number) => void;
}

/** Where files of this device are said to lie: nobody answers there, so nothing is ever asked. */
const nowhere = 'https://local.invalid/';

/**
 * Copies a model that was compiled for web-llm from a folder of this device, as on a USB stick, into
 * the caches where web-llm looks for it. Gives what describes it; throws a sentence on what is missing.
 */
export async function importMlcFolder(
  files: readonly File[],
  { signal, onPart }: Context,
): Promise<WebLlmModel> {
  const model = describe(files);
  const { config, weights } = indexFiles(model.record);
  const base = filesBelow(model.record.model);
  const fileOf = ({ url }: CachedFile): File =>
    url === model.record.model_lib
      ? library(files)
      : named(files, decodeURIComponent(url.slice(base.length)));
  const read = async (file: CachedFile): Promise<unknown> => JSON.parse(await fileOf(file).text());
  const others = otherFiles(model.record, await read(config), await read(weights));
  const all = [config, weights, ...others];
  // Looked for before any of them is copied.
  all.forEach(fileOf);
  for (const [i, file] of all.entries()) {
    signal.throwIfAborted();
    await copyIntoCache(file, fileOf(file));
    onPart((i + 1) / all.length);
  }
  return model;
}

function describe(files: readonly File[]): WebLlmModel {
  const folder = files[0]?.webkitRelativePath.split('/')[0] ?? '';
  const id = folder === '' ? 'local-model' : folder;
  const place = nowhere + encodeURIComponent(id);
  return {
    id,
    label: id.replace(/-MLC$/, ''),
    licence: 'see where it came from',
    estimatedBytes: files.reduce((sum, { size }) => sum + size, 0),
    record: {
      model: place,
      model_id: id,
      model_lib: `${place}/${encodeURIComponent(library(files).name)}`,
    },
  };
}

function library(files: readonly File[]): File {
  const found = files.find(({ name }) => name.endsWith('.wasm'));
  if (found) return found;
  throw missing(said`the library that computes the model (a .wasm file for WebGPU)`);
}

function named(files: readonly File[], name: string): File {
  const found = files.find((file) => file.name === name.split('/').at(-1));
  if (found) return found;
  throw missing(name);
}

const missing = (what: string): EngineError =>
  new EngineError(
    said`The folder lacks ${what}. It must hold all files of one model compiled for web-llm.`,
  );
