import { toStorageError } from '../storage-error.ts';
import { readRecord, writeRecord, writeWhole, type FileRecord } from './file-record.ts';
import type { StoredFile } from './stored-file.ts';

/** Gives the directory that models are kept in. */
export type OpenRoot = () => Promise<FileSystemDirectoryHandle>;

/** The directory of this site's private file system. */
export const modelsRoot: OpenRoot = async () => {
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle('models', { create: true });
};

/**
 * Large files, kept in segments, each of which is written whole: what has arrived survives a crash,
 * and the next attempt goes on after it. Throws `StorageError`s.
 */
export class ModelFiles {
  readonly #open: OpenRoot;

  constructor(open: OpenRoot = modelsRoot) {
    this.#open = open;
  }

  /** Every file there is, whole or in part, in no order. */
  list(): Promise<StoredFile[]> {
    return storing(async () => {
      const found: StoredFile[] = [];
      const root = await this.#open();
      for await (const directory of root.values()) {
        if (directory.kind !== 'directory') continue;
        const record = await readRecord(directory);
        if (record) found.push(describe(record, await segmentsOf(directory)));
      }
      return found;
    });
  }

  /** What there is of a file; undefined for nothing. */
  find(source: string): Promise<StoredFile | undefined> {
    return storing(async () => {
      const directory = await this.#directory(source);
      const record = directory && (await readRecord(directory));
      return record && describe(record, await segmentsOf(directory));
    });
  }

  /** Notes what is known of a file before or while it arrives. */
  note(record: FileRecord): Promise<void> {
    return storing(async () => {
      await writeRecord(await this.#directory(record.source, true), record);
    });
  }

  /** Adds the bytes that follow those that are here. */
  append(source: string, segment: readonly Uint8Array<ArrayBuffer>[]): Promise<void> {
    return storing(async () => {
      const directory = await this.#directory(source, true);
      const { length } = await segmentsOf(directory);
      await writeWhole(directory, segmentName(length), segment);
    });
  }

  /** The whole file, read from the disk as it is needed; undefined where some of it is missing. */
  blob(source: string): Promise<Blob | undefined> {
    return storing(async () => {
      const directory = await this.#directory(source);
      const record = directory && (await readRecord(directory));
      if (!record) return undefined;
      const segments = await segmentsOf(directory);
      return describe(record, segments).isComplete ? new Blob(segments) : undefined;
    });
  }

  /** Deletes what there is of a file. */
  remove(source: string): Promise<void> {
    return storing(async () => {
      const root = await this.#open();
      await root.removeEntry(await directoryName(source), { recursive: true }).catch(ifMissing);
    });
  }

  #directory(source: string, create: true): Promise<FileSystemDirectoryHandle>;
  #directory(source: string): Promise<FileSystemDirectoryHandle | undefined>;
  async #directory(source: string, create = false) {
    const root = await this.#open();
    const name = await directoryName(source);
    return root.getDirectoryHandle(name, { create }).catch(ifMissing);
  }
}

const segmentName = (index: number): string => `${String(index).padStart(6, '0')}.part`;

/** The segments from the first on, up to the first that is missing. */
async function segmentsOf(directory: FileSystemDirectoryHandle): Promise<File[]> {
  const segments: File[] = [];
  for (;;) {
    const handle = await directory.getFileHandle(segmentName(segments.length)).catch(ifMissing);
    if (!handle) return segments;
    segments.push(await handle.getFile());
  }
}

function describe(record: FileRecord, segments: readonly File[]): StoredFile {
  const storedBytes = segments.reduce((sum, { size }) => sum + size, 0);
  const { source, totalBytes, version } = record;
  return { source, totalBytes, version, storedBytes, isComplete: storedBytes === totalBytes };
}

/** Names of directories are short, and addresses are not. */
async function directoryName(source: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(source));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function ifMissing(error: unknown): undefined {
  if (error instanceof DOMException && error.name === 'NotFoundError') return undefined;
  throw error;
}

async function storing<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw toStorageError(error);
  }
}
