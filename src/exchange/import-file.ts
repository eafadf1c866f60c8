import type { Format } from '../formats/format.ts';
import { prepend } from '../formats/prepend.ts';
import { type FileRecord, readFileRecords } from '../formats/read-file-records.ts';
import { recognise, recordsToRecognise } from '../formats/recognise.ts';
import { formatById } from '../formats/registry.ts';
import type { ImportOutcome, ImportProgress, ImportRequest } from './import-port.ts';
import { importProblems } from './import-problems.ts';
import { importSamples } from './import-samples.ts';
import { openSource } from './import-source.ts';
import type { ImportStore } from './import-store.ts';
import { ImportMeter } from './import-meter.ts';

/** What an import runs with, apart from the request. */
export interface ImportContext {
  readonly store: ImportStore;
  /** Id for the run that samples become; chosen by the caller, who may have to discard it. */
  readonly runId: string;
  readonly onProgress?: (progress: ImportProgress) => void;
  readonly signal?: AbortSignal;
}

/**
 * Imports one file, text or address, whole or not at all. Throws an `ImportError` for bad input,
 * the signal's reason when it is aborted, and a `StorageError` when the database fails.
 */
export async function importFile(
  request: ImportRequest,
  { store, runId, onProgress, signal }: ImportContext,
): Promise<ImportOutcome> {
  signal?.throwIfAborted();
  const source = await openSource(request.source, signal);
  const meter = new ImportMeter(source.total, onProgress, signal);
  const file = source.name;
  const records = meter.records(readFileRecords(meter.bytes(source.chunks), file));
  try {
    const first = await take(records, recordsToRecognise);
    const format = formatOf(request, first, file);
    meter.recognised(format.id);
    const job = { records: prepend(first, records), file, request, store };
    const outcome = await (format.kind === 'problems'
      ? importProblems(format, job)
      : importSamples(format, job, runId));
    return { formatId: format.id, ...outcome };
  } finally {
    await records.return(undefined);
  }
}

function formatOf(request: ImportRequest, first: readonly FileRecord[], file: string): Format {
  if (request.formatId !== undefined) return formatById(request.formatId);
  return recognise(
    first.map(({ record }) => record),
    file,
  );
}

async function take<T>(items: AsyncGenerator<T>, count: number): Promise<T[]> {
  const taken: T[] = [];
  while (taken.length < count) {
    const item = await items.next();
    if (item.done === true) break;
    taken.push(item.value);
  }
  return taken;
}
