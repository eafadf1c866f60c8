import { said } from '../../core/said.ts';
import { messageOf } from '../../core/message-of.ts';
import { TokenParser, Tokenizer, TokenType } from '@streamparser/json';
import { ImportError } from '../import-error.ts';
import { maxRecordChars, type RawRecord, tooLongReason } from './raw-record.ts';

/** What stands at the top of a JSON text: one array of records, or objects one after another. */
export type Shape = 'array' | 'objects';

/** The records of JSON that is not one per line, read as a stream. */
export async function* parseDocuments(
  pieces: AsyncIterable<string>,
  shape: Shape,
  file: string,
): AsyncGenerator<RawRecord> {
  const reader = new DocumentReader(shape, file);
  for await (const piece of pieces) yield* reader.write(piece);
  reader.end();
}

/** Whether a text could go on to become valid JSON, as the first line of a pretty-printed file. */
export function beginsJson(text: string): boolean {
  try {
    // Throws at the first character or token that no JSON text can have there.
    void new DocumentReader('objects', '').write(text);
    return true;
  } catch {
    return false;
  }
}

class DocumentReader {
  readonly #file: string;
  readonly #tokenizer: Tokenizer;
  readonly #recordDepth: number;
  #records: RawRecord[] = [];
  #depth = 0;
  #line = 1;
  #recordLine = 1;
  #openChars = 0;

  constructor(shape: Shape, file: string) {
    this.#file = file;
    this.#recordDepth = shape === 'array' ? 1 : 0;
    const separator = shape === 'array' ? {} : { separator: '' };
    const paths = shape === 'array' ? ['$.*'] : ['$'];
    // keepStack: false drops each record from its array once it is handed on.
    const parser = new TokenParser({ paths, keepStack: false, ...separator });
    parser.onValue = ({ value }) => {
      this.#records.push({ value, line: this.#recordLine });
      this.#openChars = 0;
    };
    this.#tokenizer = new Tokenizer(separator);
    this.#tokenizer.onToken = (token) => {
      this.#track(token.token);
      parser.write(token);
    };
  }

  write(piece: string): readonly RawRecord[] {
    this.#records = [];
    for (const text of piece.split(/(?<=\n)/)) {
      this.#attempt(() => {
        this.#tokenizer.write(text);
      });
      this.#openChars += text.length;
      if (text.endsWith('\n')) this.#line++;
    }
    if (this.#openChars > maxRecordChars) throw this.#error(tooLongReason);
    return this.#records;
  }

  end(): void {
    if (this.#depth > 0) throw this.#error(said`is cut off: the file ends before its JSON does.`);
    this.#attempt(() => {
      if (!this.#tokenizer.isEnded) this.#tokenizer.end();
    });
  }

  #track(token: TokenType): void {
    const closes = token === TokenType.RIGHT_BRACE || token === TokenType.RIGHT_BRACKET;
    if (closes) this.#depth--;
    else if (this.#depth === this.#recordDepth) this.#recordLine = this.#line;
    if (token === TokenType.LEFT_BRACE || token === TokenType.LEFT_BRACKET) this.#depth++;
  }

  #attempt(step: () => void): void {
    try {
      step();
    } catch (cause) {
      const message = messageOf(cause);
      throw this.#error(said`is not JSON (${message}).`, cause);
    }
  }

  #error(reason: string, cause?: unknown): ImportError {
    return new ImportError({ file: this.#file, line: this.#line }, reason, { cause });
  }
}
