import { said } from '../../core/said.ts';
import { ConnectionLost } from '../../exchange/download-error.ts';
import { kitFiles, type Kit, type KitFile } from '../../runtimes/kit.ts';
import type { Downloadable } from '../download-job.svelte.ts';
import type { KitCache } from './kit-cache.ts';

/** Where the files of languages are kept. */
export type KitShelf = Pick<KitCache, 'has' | 'get' | 'remove' | 'sweep'>;

/**
 * The files of a language as something to download. Each is kept when it is whole, so that a
 * download that was stopped goes on with the next; bytes are told as they are sent, compressed. A
 * file that `isShared` says another language here needs too is not removed.
 */
export function languageSource(
  label: string,
  kit: Kit,
  store: KitShelf,
  isShared: (file: KitFile) => boolean = () => false,
): Downloadable {
  const files = kitFiles(kit);
  const bytes = sentBytes(files);
  const here = async (): Promise<readonly KitFile[]> => {
    const flags = await Promise.all(files.map((file) => store.has(file)));
    return files.filter((_, i) => flags[i]);
  };
  return {
    bytes,
    stored: async () => {
      const kept = await here();
      return { bytes: sentBytes(kept), isComplete: kept.length === files.length };
    },
    download: async ({ signal, onProgress }) => {
      const kept = new Set(await here());
      let done = sentBytes([...kept]);
      for (const file of files.filter((one) => !kept.has(one))) {
        const before = done;
        let received = 0;
        await withWords(label, () =>
          store.get(
            file,
            (count) => {
              received += count;
              done = before + Math.round((received / file.bytes) * file.sentBytes);
              onProgress({ storedBytes: done, totalBytes: bytes, isWaiting: false });
            },
            signal,
          ),
        );
      }
    },
    remove: () => store.remove(files.filter((file) => !isShared(file))),
  };
}

/** Bytes that files take on the device. */
export const storedBytes = (kit: Kit): number =>
  kitFiles(kit).reduce((sum, { bytes }) => sum + bytes, 0);

/** Bytes that come over the network for files, about. */
const sentBytes = (files: readonly KitFile[]): number =>
  files.reduce((sum, file) => sum + file.sentBytes, 0);

async function withWords(label: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (cause) {
    if (!(cause instanceof ConnectionLost)) throw cause;
    throw new Error(
      said`The connection was lost before ${label} was here. The files that arrived whole are kept: download it again when this device is online.`,
      { cause },
    );
  }
}
