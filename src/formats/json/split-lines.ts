import { ImportError } from '../import-error.ts';
import { maxRecordChars, tooLongReason } from './raw-record.ts';

/** One line without its line feed; a carriage return before it stays, being white space in JSON. */
export interface Line {
  readonly text: string;
  /** 1-based. */
  readonly number: number;
  /** False for a last line that has no line feed after it. */
  readonly ended: boolean;
}

/** The lines of a text; throws an `ImportError` for one too long to be a record. */
export async function* splitLines(
  pieces: AsyncIterable<string>,
  file: string,
): AsyncGenerator<Line> {
  let open = '';
  let number = 1;
  for await (const piece of pieces) {
    let start = 0;
    for (let end = piece.indexOf('\n'); end !== -1; end = piece.indexOf('\n', start)) {
      yield { text: open + piece.slice(start, end), number, ended: true };
      open = '';
      number++;
      start = end + 1;
    }
    open += piece.slice(start);
    if (open.length > maxRecordChars) throw new ImportError({ file, line: number }, tooLongReason);
  }
  if (open !== '') yield { text: open, number, ended: false };
}
