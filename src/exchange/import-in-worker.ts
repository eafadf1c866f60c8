import { ImportError } from '../formats/import-error.ts';
import { openDatabase } from '../storage/database.ts';
import { StorageError } from '../storage/storage-error.ts';
import { importFile } from './import-file.ts';
import type { ImportPort, ImportReply } from './import-port.ts';
import { importStore } from './import-store.ts';

/** Imports into the playground's database; what the import worker offers to the page. */
export const importInWorker: ImportPort['importFile'] = async (request, runId, onProgress) => {
  try {
    const db = await openDatabase();
    try {
      const context = { store: importStore(db), runId, onProgress };
      return { kind: 'outcome', outcome: await importFile(request, context) };
    } finally {
      db.close();
    }
  } catch (error) {
    return replyOf(error);
  }
};

function replyOf(error: unknown): ImportReply {
  if (error instanceof ImportError) return { kind: 'refused', refusal: error.toRefusal() };
  if (error instanceof StorageError) {
    return { kind: 'storage', reason: error.kind, message: error.message };
  }
  throw error;
}
