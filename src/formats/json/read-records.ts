import { prepend } from '../prepend.ts';
import { beginsJson, parseDocuments, type Shape } from './parse-documents.ts';
import { parseLines } from './parse-lines.ts';
import { maxRecordChars, type RawRecord } from './raw-record.ts';

/**
 * The records of a text: JSON Lines, one JSON array, or pretty-printed objects, told apart by the
 * first line. Throws an `ImportError` with file and line where the text is none of these.
 */
export async function* readRecords(
  pieces: AsyncGenerator<string>,
  file: string,
): AsyncGenerator<RawRecord> {
  const head = await readFirstLine(pieces);
  const text = prepend([head], pieces);
  const shape = shapeOf(head);
  if (shape === 'lines') yield* parseLines(text, file);
  else yield* parseDocuments(text, shape, file);
}

/** Text up to the end of the first line with something on it; less where `[` already decides. */
async function readFirstLine(pieces: AsyncGenerator<string>): Promise<string> {
  let head = '';
  let first = '';
  while (head.length <= maxRecordChars) {
    const piece = await pieces.next();
    if (piece.done === true) break;
    head += piece.value;
    // Only what is new is searched, since the first line may come in thousands of pieces.
    const news = first === '' ? piece.value.trimStart() : piece.value;
    first ||= news.charAt(0);
    if (first === '[' || (first !== '' && news.includes('\n'))) break;
  }
  return head;
}

function shapeOf(head: string): Shape | 'lines' {
  const start = head.trimStart();
  if (start.startsWith('[')) return 'array';
  if (start.length > maxRecordChars) return 'lines';
  const firstLine = start.split('\n', 1)[0] ?? '';
  return !isJson(firstLine) && firstLine.startsWith('{') && beginsJson(firstLine)
    ? 'objects'
    : 'lines';
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
