import { readFileRecords, type FileRecord } from '../../src/formats/read-file-records.ts';

/** Bytes as a stream of chunks of the given size, the way a file or a network delivers them. */
export async function* asChunks(
  content: string | Uint8Array<ArrayBuffer>,
  size = 7,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  for (let at = 0; at < bytes.length; at += size) {
    yield await Promise.resolve(bytes.slice(at, at + size));
  }
}

/** Every record of a file named `f`. */
export async function recordsOf(
  content: string | Uint8Array<ArrayBuffer>,
  size?: number,
): Promise<FileRecord[]> {
  return collect(readFileRecords(asChunks(content, size), 'f'));
}

/** All items of an iteration. */
export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** Message of the error that a promise ends with; fails the test where it does not. */
export async function messageOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  throw new Error('expected an error');
}
