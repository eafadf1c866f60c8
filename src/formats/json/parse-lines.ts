import { said } from '../../core/said.ts';
import { messageOf } from '../../core/message-of.ts';
import { ImportError } from '../import-error.ts';
import type { RawRecord } from './raw-record.ts';
import { type Line, splitLines } from './split-lines.ts';

/** JSON Lines as values; blank lines are skipped, any other line must be one JSON value. */
export async function* parseLines(
  pieces: AsyncIterable<string>,
  file: string,
): AsyncGenerator<RawRecord> {
  for await (const line of splitLines(pieces, file)) {
    if (line.text.trim() !== '') yield { value: parseLine(line, file), line: line.number };
  }
}

function parseLine(line: Line, file: string): unknown {
  try {
    return JSON.parse(line.text);
  } catch (cause) {
    throw new ImportError({ file, line: line.number }, reasonFor(line, cause), { cause });
  }
}

function reasonFor({ text, ended }: Line, cause: unknown): string {
  if (/[:[,]\s*-?(NaN|Infinity)\b/.test(text)) {
    return said`has NaN or Infinity, which JSON does not know. Write null or a string instead.`;
  }
  if (!ended && /^\s*\{(?!.*\}\s*$)/s.test(text))
    return said`is cut off: the file ends in the middle of a line.`;
  return said`is not JSON (${messageOf(cause)}).`;
}
