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
): Promise<void> => writeWhole(directory, recordName, new Blob([JSON.stringify(record)]));

/** Writes a file at once: after a crash it is there whole, or not at all. */
export async function writeWhole(
  directory: FileSystemDirectoryHandle,
  name: string,
  content: Blob,
): Promise<void> {
  const handle = await directory.getFileHandle(name, { create: true });
  const writing = await handle.createWritable();
  try {
    await writing.write(content);
    await writing.close();
  } catch (error) {
    await writing.abort().catch(() => undefined);
    throw error;
  }
}
