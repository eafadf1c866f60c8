import type { EngineProgress } from '../engine.ts';
import { CountedBlob } from './counted-blob.ts';

/** Files that tell how many of their bytes have been read. */
export interface CountedFiles {
  readonly files: readonly Blob[];
  /** Tells that all has been read, since a part may never be asked for. */
  readonly finish: () => void;
}

/** Tells of the bytes that are read of the files while a model is loaded. */
export function countBytes(
  files: readonly Blob[],
  onProgress: (progress: EngineProgress) => void,
): CountedFiles {
  const total = files.reduce((sum, { size }) => sum + size, 0);
  let read = 0;
  const tell = (done: number) => {
    onProgress({ stage: 'load', done, total });
  };
  tell(0);
  const onRead = (bytes: number) => {
    read = Math.min(total, read + bytes);
    tell(read);
  };
  return {
    files: files.map((file) => new CountedBlob(file, onRead)),
    finish: () => {
      tell(total);
    },
  };
}
