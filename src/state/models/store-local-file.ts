import { chunksOf } from '../../formats/bytes/chunks.ts';
import type { DownloadOptions } from '../../exchange/download-model.ts';
import { SegmentBuffer } from '../../exchange/segment-buffer.ts';
import type { ModelFiles } from '../../storage/model-files/model-files.ts';

const segmentBytes = 16 * 2 ** 20;

/** Copies files of this device into the store; a stop leaves nothing of them behind. */
export async function storeLocalFile(
  store: ModelFiles,
  sources: readonly string[],
  files: readonly File[],
  options: Pick<DownloadOptions, 'signal' | 'onProgress'>,
): Promise<void> {
  const totalBytes = files.reduce((sum, { size }) => sum + size, 0);
  let storedBytes = 0;
  const onBytes = (bytes: number): void => {
    storedBytes += bytes;
    options.onProgress({ storedBytes, totalBytes, isWaiting: false });
  };
  try {
    for (const [i, file] of files.entries()) {
      await copy(store, sources[i] ?? '', file, { signal: options.signal, onBytes });
    }
  } catch (error) {
    for (const source of sources) await store.remove(source);
    throw error;
  }
}

async function copy(
  store: ModelFiles,
  source: string,
  file: File,
  { signal, onBytes }: { readonly signal: AbortSignal; readonly onBytes: (bytes: number) => void },
): Promise<void> {
  await store.remove(source);
  await store.note({ source, totalBytes: file.size });
  const buffer = new SegmentBuffer(segmentBytes);
  for await (const chunk of chunksOf(file.stream())) {
    signal.throwIfAborted();
    const segment = buffer.add(chunk);
    if (segment) await store.append(source, segment);
    onBytes(chunk.length);
  }
  const rest = buffer.rest();
  if (rest) await store.append(source, rest);
}
