import { said } from '../core/said.ts';
import { chunksOf } from '../formats/bytes/chunks.ts';
import { ImportError } from '../formats/import-error.ts';
import { fetchData } from './fetch-data.ts';
import type { OpenSource } from './open-source.ts';

/** Where data comes from; plain data, so that it can be posted to a worker. */
export type ImportSource =
  | { readonly kind: 'file'; readonly file: Blob; readonly name: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'url'; readonly url: string };

/** Opens a source; throws an `ImportError` where it cannot be had. */
export async function openSource(source: ImportSource, signal?: AbortSignal): Promise<OpenSource> {
  if (source.kind === 'url') return fetchData(source.url, signal);
  const blob = source.kind === 'file' ? source.file : new Blob([source.text]);
  const name = source.kind === 'file' ? source.name : said`pasted text`;
  return { name, total: blob.size, chunks: readableBlob(blob, name) };
}

// A file that was changed or deleted since it was picked fails only when it is read.
async function* readableBlob(blob: Blob, file: string): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  try {
    yield* chunksOf(blob.stream());
  } catch (cause) {
    const reason = said`cannot be read: it was changed, moved or locked since. Choose it again.`;
    throw new ImportError({ file }, reason, { cause });
  }
}
