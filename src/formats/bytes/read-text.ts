import { said } from '../../core/said.ts';
import { ImportError } from '../import-error.ts';
import { prepend } from '../prepend.ts';
import { withHead } from './chunks.ts';
import { decodeUtf8 } from './decode-utf8.ts';
import { gunzip } from './gunzip.ts';
import { headBytes, sniff } from './sniff.ts';

/** Some servers pack a .gz once more; deeper nesting than that is no accident. */
const maxGzipLayers = 2;

/**
 * The text of a byte stream, unpacked where it is gzip (told by content, not by name), piece by
 * piece. Throws an `ImportError` that says what the file is where it is no text.
 */
export async function* readText(
  chunks: AsyncIterable<Uint8Array<ArrayBuffer>>,
  file: string,
  layers = 0,
): AsyncGenerator<string> {
  const source = withHead(chunks, headBytes);
  const first = await source.next();
  const head = first.done ? new Uint8Array(0) : first.value;
  const content = sniff(head.subarray(0, headBytes));
  const all = prepend([head], source);
  if (content.kind === 'refused') throw await refusal(all, { file, reason: content.reason });
  if (content.kind === 'text') yield* decodeUtf8(all, file);
  else if (layers < maxGzipLayers) yield* readText(gunzip(all, file), file, layers + 1);
  else throw await refusal(all, { file, reason: said`is packed with gzip several times over.` });
}

// Ends the source before the error leaves, so that a download stops at once.
async function refusal(
  chunks: AsyncGenerator,
  { file, reason }: { file: string; reason: string },
): Promise<ImportError> {
  await chunks.next();
  await chunks.return(undefined);
  return new ImportError({ file }, reason);
}
