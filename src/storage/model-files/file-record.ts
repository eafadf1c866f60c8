import * as v from 'valibot';

/** What is noted beside the segments of a file. */
export interface FileRecord {
  readonly source: string;
  readonly totalBytes?: number;
  readonly version?: string;
}

const schema = v.object({
  source: v.string(),
  totalBytes: v.exactOptional(v.number()),
  version: v.exactOptional(v.string()),
}) satisfies v.GenericSchema<unknown, FileRecord>;

const recordName = 'record.json';

/** The note of a file's directory; undefined where it is missing or cannot be read. */
export async function readRecord(
  directory: FileSystemDirectoryHandle,
): Promise<FileRecord | undefined> {
  try {
    const handle = await directory.getFileHandle(recordName);
    const read = v.safeParse(schema, JSON.parse(await (await handle.getFile()).text()));
    return read.success ? read.output : undefined;
  } catch {
    return undefined;
  }
}

/** Writes the note of a file's directory. */
export const writeRecord = (
  directory: FileSystemDirectoryHandle,
  record: FileRecord,
): Promise<void> =>
  writeWhole(directory, recordName, [new TextEncoder().encode(JSON.stringify(record))]);

/**
 * Writes a file at once: after a crash it is there whole, or not at all. Pieces, because a browser
 * whose disk is full cannot read a Blob, and says that instead of what is wrong.
 */
export async function writeWhole(
  directory: FileSystemDirectoryHandle,
  name: string,
  pieces: readonly Uint8Array<ArrayBuffer>[],
): Promise<void> {
  const handle = await directory.getFileHandle(name, { create: true });
  const writing = await handle.createWritable();
  try {
    for (const piece of pieces) await writing.write(piece);
    await writing.close();
  } catch (error) {
    await writing.abort().catch(() => undefined);
    throw error;
  }
}
