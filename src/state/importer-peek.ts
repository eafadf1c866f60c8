import { openSource, type ImportSource } from '../exchange/import-source.ts';
import type { Format } from '../formats/format.ts';
import { readFileRecords } from '../formats/read-file-records.ts';
import { recognise, recordsToRecognise } from '../formats/recognise.ts';
import type { JsonObject } from '../formats/json/json-object.ts';

/** As much of a file as may be looked at on the page's own thread. */
const peekBytes = 256 * 1024;

/**
 * The format of the first records of a file or text; undefined where it cannot be told without
 * reading more, and for an address. What is wrong with it is the import's to say.
 */
export async function peekFormat(source: ImportSource): Promise<Format | undefined> {
  if (source.kind === 'url') return undefined;
  const records: JsonObject[] = [];
  const { name, chunks } = await openSource(beginningOf(source));
  try {
    for await (const { record } of readFileRecords(chunks, name)) {
      if (records.push(record) === recordsToRecognise) break;
    }
  } catch {
    // The beginning of a file ends in the middle of something; what came before that counts.
  }
  try {
    return records.length === 0 ? undefined : recognise(records, name);
  } catch {
    return undefined;
  }
}

const beginningOf = (source: Exclude<ImportSource, { kind: 'url' }>): ImportSource =>
  source.kind === 'text'
    ? { kind: 'text', text: source.text.slice(0, peekBytes) }
    : { ...source, file: source.file.slice(0, peekBytes) };
