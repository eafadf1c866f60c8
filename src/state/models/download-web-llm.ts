import type { DownloadOptions } from '../../exchange/download-model.ts';
import { fetchIntoCache, isCached, type CachedFile } from '../../exchange/fetch-into-cache.ts';
import { keepTrying } from '../../exchange/keep-trying.ts';
import { indexFiles, otherFiles } from '../../engines/web-llm/model-files.ts';
import type { StoredRecord } from '../../engines/web-llm/model-storage.ts';

/** How large a file is taken to be of which nobody says it: libraries and tokenizers. */
const guessedBytes = 5_000_000;

/**
 * Brings the files of a model into the caches where web-llm looks for them, so that it needs neither
 * network nor graphics card until it draws. What is there already is not fetched again; each file is
 * checked against its published size and hash. Throws as `downloadModel` does.
 */
export function downloadWebLlm(record: StoredRecord, options: DownloadOptions): Promise<void> {
  const { signal, pause, onProgress } = options;
  const job = new Job(options);
  return keepTrying(() => attempt(record, job), {
    ...{ signal, pause, host: new URL(record.model).host },
    storedBytes: () => Promise.resolve(job.kept),
    onWait: () => {
      onProgress({ storedBytes: job.kept, totalBytes: job.total, isWaiting: true });
      return Promise.resolve();
    },
  });
}

async function attempt(record: StoredRecord, job: Job): Promise<void> {
  job.begin();
  const { config, weights } = indexFiles(record);
  await job.bring(config);
  await job.bring(weights);
  const files = otherFiles(record, await json(config), await json(weights));
  job.total = job.kept + files.reduce((sum, { bytes }) => sum + (bytes ?? guessedBytes), 0);
  for (const file of files) await job.bring(file);
}

async function json({ cache, url }: CachedFile): Promise<unknown> {
  return (await (await caches.open(cache)).match(url))?.json();
}

/** Counts what is stored over all files of a model. */
class Job {
  readonly #options: DownloadOptions;
  /** Bytes of files that are stored whole. */
  kept = 0;
  total: number | undefined;

  constructor(options: DownloadOptions) {
    this.#options = options;
  }

  begin(): void {
    this.kept = 0;
  }

  /** Brings a file unless it is here. */
  async bring(file: CachedFile): Promise<void> {
    const { signal, fetch, onProgress } = this.#options;
    signal.throwIfAborted();
    let arrived = 0;
    const tell = (bytes: number): void => {
      arrived += bytes;
      onProgress({ storedBytes: this.kept + arrived, totalBytes: this.total, isWaiting: false });
    };
    if (await isCached(file)) tell(file.bytes ?? 0);
    else await fetchIntoCache(file, { signal, onBytes: tell, ...(fetch && { fetch }) });
    this.kept += arrived;
  }
}
