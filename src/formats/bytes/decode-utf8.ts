import { said } from '../../core/said.ts';
import { ImportError } from '../import-error.ts';
import { concat } from './chunks.ts';

/**
 * UTF-8 bytes as text, without a byte order mark. Throws an `ImportError` that names line and byte
 * (0-based, of the unpacked file) of the first byte that is not UTF-8.
 */
export async function* decodeUtf8(
  chunks: AsyncIterable<Uint8Array<ArrayBuffer>>,
  file: string,
): AsyncGenerator<string> {
  const decoder = new Utf8Decoder(file);
  for await (const chunk of chunks) yield decoder.decode(chunk);
  yield decoder.end();
}

class Utf8Decoder {
  readonly #file: string;
  #rest = new Uint8Array(0);
  #offset = 0;
  #line = 1;

  constructor(file: string) {
    this.#file = file;
  }

  decode(chunk: Uint8Array<ArrayBuffer>): string {
    const bytes = concat(this.#rest, chunk);
    const end = bytes.length - openBytes(bytes);
    // A copy of at most three bytes, so that the chunk itself can be freed.
    this.#rest = bytes.slice(end);
    return this.#text(bytes.subarray(0, end));
  }

  end(): string {
    return this.#text(this.#rest);
  }

  #text(bytes: Uint8Array<ArrayBuffer>): string {
    if (bytes.length === 0) return '';
    const text = decodeStrictly(bytes, this.#offset > 0);
    if (text === undefined) throw this.#error(bytes);
    this.#offset += bytes.length;
    this.#line += newlines(text);
    return text;
  }

  #error(bytes: Uint8Array<ArrayBuffer>): ImportError {
    const at = firstBadByte(bytes);
    const line = this.#line + newlines(new TextDecoder().decode(bytes.subarray(0, at)));
    const byte = (bytes[at] ?? 0).toString(16).padStart(2, '0').toUpperCase();
    return new ImportError(
      { file: this.#file, line },
      said`is not valid UTF-8 at byte ${this.#offset + at} (0x${byte}). Save the file as UTF-8.`,
    );
  }
}

function decodeStrictly(bytes: Uint8Array<ArrayBuffer>, keepBom: boolean): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: keepBom }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** How many bytes at the end belong to a character that is not complete yet (0 to 3). */
function openBytes(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    const isContinuation = (byte & 0xc0) === 0x80;
    if (!isContinuation) return characterLength(byte) > back ? back : 0;
  }
  return 0;
}

function characterLength(leadByte: number): number {
  if (leadByte >= 0xf0) return 4;
  if (leadByte >= 0xe0) return 3;
  return leadByte >= 0xc0 ? 2 : 1;
}

/** Bisects for the longest good beginning: at most log2 of the chunk size decodings. */
function firstBadByte(bytes: Uint8Array<ArrayBuffer>): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    const half = bytes.subarray(0, middle);
    if (decodeStrictly(half.subarray(0, middle - openBytes(half)), true) === undefined)
      bad = middle;
    else good = middle;
  }
  return good - openBytes(bytes.subarray(0, good));
}

function newlines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
