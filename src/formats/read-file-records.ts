import { kindOfValue } from './json/kind-of-value.ts';
import { said } from '../core/said.ts';
import { readText } from './bytes/read-text.ts';
import { ImportError } from './import-error.ts';
import type { JsonObject } from './json/json-object.ts';
import { readRecords } from './json/read-records.ts';

/** A record of a file, known to be an object, with the 1-based line on which it begins. */
export interface FileRecord {
  readonly record: JsonObject;
  readonly line: number;
}

/**
 * The records of a file from its bytes, whatever of .jsonl, .json and .gz it is. Throws an
 * `ImportError` for a file that is something else or has no records.
 */
export async function* readFileRecords(
  chunks: AsyncIterable<Uint8Array<ArrayBuffer>>,
  file: string,
): AsyncGenerator<FileRecord> {
  let isEmpty = true;
  for await (const { value, line } of readRecords(readText(chunks, file), file)) {
    if (!isObject(value)) {
      throw new ImportError(
        { file, line },
        said`must be a JSON object, found ${kindOfValue(value)}.`,
      );
    }
    isEmpty = false;
    yield { record: value, line };
  }
  if (isEmpty) throw new ImportError({ file }, said`has no records in it.`);
}

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
