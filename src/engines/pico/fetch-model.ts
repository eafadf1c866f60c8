import { said } from '../../core/said.ts';
import { messageOf } from '../../core/message-of.ts';
import type { EngineProgress } from '../engine.ts';
import { engineError } from './engine-error.ts';

/** Where the files of a model are. */
export interface PicoModel {
  /** Name with version, such as `pico-medium@1`. */
  readonly id: string;
  readonly weightsUrl: string;
  readonly tokenizerUrl: string;
}

type OnProgress = (progress: EngineProgress) => void;

/** Fetches a model's files; throws an `EngineError` that names the file that is missing. */
export async function fetchModel(
  { id, weightsUrl, tokenizerUrl }: PicoModel,
  onProgress: OnProgress,
): Promise<{ weights: Uint8Array; tokenizer: string }> {
  try {
    const [weights, tokenizer] = await Promise.all([
      fetchFile(weightsUrl).then((response) => readBody(response, onProgress)),
      fetchFile(tokenizerUrl).then((response) => response.text()),
    ]);
    return { weights, tokenizer };
  } catch (cause) {
    const reason = messageOf(cause);
    throw engineError(said`${id}: cannot be fetched. ${reason}`, cause);
  }
}

async function fetchFile(url: string): Promise<Response> {
  const response = await fetch(url);
  if (response.ok) return response;
  throw new Error(`${url} (${response.status})`);
}

async function readBody(response: Response, onProgress: OnProgress): Promise<Uint8Array> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const total = totalBytes(response);
  let done = 0;
  for await (const chunk of response.body ?? []) {
    chunks.push(chunk);
    done += chunk.length;
    onProgress({ stage: 'download', done, ...(total !== undefined && { total }) });
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

/** What a server compresses it also counts compressed. */
function totalBytes({ headers }: Response): number | undefined {
  const length = Number(headers.get('content-length'));
  return length > 0 && !headers.has('content-encoding') ? length : undefined;
}
