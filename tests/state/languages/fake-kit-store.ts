import { ConnectionLost } from '../../../src/exchange/download-error.ts';
import type { KitFile } from '../../../src/runtimes/kit.ts';
import type { KitShelf } from '../../../src/state/languages/language-source.ts';

/** Keeps addresses instead of files; `broken` makes the connection break at that file. */
export class FakeKitStore implements KitShelf {
  readonly kept = new Set<string>();
  broken: string | undefined;

  has = (file: KitFile): Promise<boolean> => Promise.resolve(this.kept.has(file.url));

  get = (file: KitFile, onBytes: (bytes: number) => void, signal?: AbortSignal): Promise<Blob> => {
    signal?.throwIfAborted();
    onBytes(file.bytes / 2);
    if (file.name === this.broken) return Promise.reject(new ConnectionLost('reset'));
    onBytes(file.bytes / 2);
    this.kept.add(file.url);
    return Promise.resolve(new Blob());
  };

  remove = (files: readonly KitFile[]): Promise<void> => {
    for (const { url } of files) this.kept.delete(url);
    return Promise.resolve();
  };

  sweep = (): Promise<void> => Promise.resolve();
}
