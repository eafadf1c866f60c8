import { ConnectionLost } from '../../../src/exchange/download-error.ts';
import type { KitFile } from '../../../src/runtimes/kit.ts';
import type { KitShelf } from '../../../src/state/languages/language-source.ts';

/** Keeps names instead of files; `broken` makes the connection break at that file. */
export class FakeKitStore implements KitShelf {
  readonly kept = new Set<string>();
  broken: string | undefined;

  has = (file: KitFile): Promise<boolean> => Promise.resolve(this.kept.has(file.name));

  get = (file: KitFile, onBytes: (bytes: number) => void, signal?: AbortSignal): Promise<Blob> => {
    signal?.throwIfAborted();
    onBytes(file.bytes / 2);
    if (file.name === this.broken) return Promise.reject(new ConnectionLost('reset'));
    onBytes(file.bytes / 2);
    this.kept.add(file.name);
    return Promise.resolve(new Blob());
  };

  remove = (files: readonly KitFile[]): Promise<void> => {
    for (const { name } of files) this.kept.delete(name);
    return Promise.resolve();
  };

  sweep = (): Promise<void> => Promise.resolve();
}
