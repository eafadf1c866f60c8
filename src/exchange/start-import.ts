import { said } from '../core/said.ts';
import { proxy, wrap } from 'comlink';
import { ImportError } from '../formats/import-error.ts';
import type { Database } from '../storage/database.ts';
import { discardRun } from '../storage/runs.ts';
import { StorageError } from '../storage/storage-error.ts';
import type {
  ImportOutcome,
  ImportPort,
  ImportProgress,
  ImportReply,
  ImportRequest,
} from './import-port.ts';

/** What the page may want of an import besides its outcome. */
export interface ImportOptions {
  readonly onProgress?: (progress: ImportProgress) => void;
  readonly signal?: AbortSignal;
}

/**
 * Imports a file in a worker, which ends with the import or at once when the signal is aborted.
 * Throws `ImportError` (file, line, field, reason), `StorageError`, or the signal's reason.
 */
export async function startImport(
  db: Database,
  request: ImportRequest,
  { onProgress, signal }: ImportOptions = {},
): Promise<ImportOutcome> {
  signal?.throwIfAborted();
  const runId = crypto.randomUUID();
  // In one expression, or the build does not see that this is a worker.
  const worker = new Worker(new URL('../../workers/import.worker.ts', import.meta.url), {
    type: 'module',
    name: 'import',
  });
  const report = proxy((progress: ImportProgress) => onProgress?.(progress));
  const ended = new AbortController();
  try {
    const reply = wrap<ImportPort>(worker).importFile(request, runId, report);
    return outcomeOf(await Promise.race([reply, failure(worker, signal, ended.signal)]));
  } catch (error) {
    worker.terminate();
    // The worker cannot clean up any more; its samples are invisible, but they take room.
    await discardRun(db, runId).catch(() => undefined);
    throw error;
  } finally {
    ended.abort();
    worker.terminate();
  }
}

/** Rejects when the worker breaks or the user stops: a terminated worker never answers. */
function failure(
  worker: Worker,
  signal: AbortSignal | undefined,
  ended: AbortSignal,
): Promise<never> {
  return new Promise((_resolve, reject) => {
    const options = { once: true, signal: ended };
    const stop = () => {
      reject(signal?.reason as Error);
    };
    const fail = (event: Event) => {
      const message = event instanceof ErrorEvent ? event.message : '';
      reject(new Error(said`The import worker could not start. ${message}`.trim()));
    };
    signal?.addEventListener('abort', stop, options);
    worker.addEventListener('error', fail, options);
    worker.addEventListener('messageerror', fail, options);
  });
}

function outcomeOf(reply: ImportReply): ImportOutcome {
  if (reply.kind === 'outcome') return reply.outcome;
  if (reply.kind === 'refused') throw ImportError.from(reply.refusal);
  throw new StorageError(reply.reason, reply.message);
}
