import type { FileRecord } from '../formats/read-file-records.ts';
import type { ImportRequest } from './import-port.ts';
import type { ImportStore } from './import-store.ts';

/** A file whose format is known, about to be imported. */
export interface ImportJob {
  readonly records: AsyncIterable<FileRecord>;
  readonly file: string;
  readonly request: ImportRequest;
  readonly store: ImportStore;
}

/** What people call a file: its name without folder and endings (`HumanEval.jsonl.gz`). */
export const titleOf = (file: string): string =>
  file.replace(/^.*[\\/]/, '').replace(/(\.(jsonl|ndjson|json|txt|gz))+$/i, '') || file;
