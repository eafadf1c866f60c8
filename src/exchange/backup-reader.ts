import { said } from '../core/said.ts';
import { messageOf } from '../core/message-of.ts';
import { chunksOf } from '../formats/bytes/chunks.ts';
import { readText } from '../formats/bytes/read-text.ts';
import { ImportError } from '../formats/import-error.ts';
import { type Line, splitLines } from '../formats/json/split-lines.ts';
import { validate } from '../formats/validate.ts';
import {
  type BackupCounts,
  type BackupEntry,
  backupFormat,
  type BackupHeader,
  backupVersion,
  entrySchema,
  headerSchema,
  trailerSchema,
} from './backup-format.ts';
import { BackupOrder } from './backup-order.ts';
import { Pace } from './backup-pace.ts';
import { Sha256 } from '../formats/bytes/sha256.ts';

/** A backup to read: a `File`, or a blob with the name it is called by in errors. */
export type BackupFile = Blob & { readonly name: string };

/** How a backup is read. */
export interface ReadOptions {
  readonly signal?: AbortSignal | undefined;
  /** Bytes of the file read so far. */
  readonly onRead?: ((bytes: number) => void) | undefined;
}

/** What a line of a backup says, and its length in characters. */
export interface BackupLine {
  readonly content: BackupHeader | BackupEntry;
  readonly chars: number;
}

/**
 * The records of a backup, piece by piece, after its header. Throws an `ImportError` with line and
 * reason at the first thing that is wrong; only who reads to the end knows that nothing is.
 */
export async function* readBackup(
  file: BackupFile,
  options: ReadOptions,
): AsyncGenerator<BackupLine> {
  const check = new BackupCheck(file.name);
  const pace = new Pace();
  for await (const line of splitLines(readText(bytesOf(file, options), file.name), file.name)) {
    const content = check.read(line);
    if (content) yield { content, chars: line.text.length };
    if (pace.isDue) await pace.rest();
  }
  check.end();
}

/** Whether this is the first line of a backup rather than a record. */
export const isHeader = (content: BackupLine['content']): content is BackupHeader =>
  'format' in content;

async function* bytesOf(
  file: Blob,
  { signal, onRead }: ReadOptions,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let bytes = 0;
  for await (const chunk of chunksOf(file.stream())) {
    signal?.throwIfAborted();
    bytes += chunk.length;
    yield chunk;
    onRead?.(bytes);
  }
}

/** Reads line by line, and holds what the last line is compared with. */
class BackupCheck {
  readonly #file: string;
  readonly #hash = new Sha256();
  readonly #order = new BackupOrder();
  #line = 0;
  #isEnded = false;

  constructor(file: string) {
    this.#file = file;
  }

  read(line: Line): BackupLine['content'] | undefined {
    this.#line = line.number;
    if (this.#isEnded) throw this.#error(said`stands after the last line of the backup.`);
    const value = this.#parse(line);
    if (line.number === 1) return this.#header(line, value);
    if (typeof value === 'object' && value !== null && 'end' in value) this.#trailer(value);
    else return this.#entry(line, value);
    return undefined;
  }

  end(): void {
    if (this.#isEnded) return;
    throw this.#error(
      this.#line === 0
        ? said`is not a backup of the playground.`
        : said`is the last line there is: the file ends too early. Use a complete copy of it.`,
    );
  }

  #parse({ text, number }: Line): unknown {
    try {
      return JSON.parse(text);
    } catch (cause) {
      const reason =
        number === 1
          ? said`is not a backup of the playground.`
          : said`is damaged or cut off (${messageOf(cause)}).`;
      throw this.#error(reason, cause);
    }
  }

  #header(line: Line, value: unknown): BackupHeader {
    const { format, version, app } = Object(value) as Record<string, unknown>;
    if (format !== backupFormat) throw this.#error(said`is not a backup of the playground.`);
    if (typeof version === 'number' && version > backupVersion) {
      throw this.#error(
        said`was written by a newer playground (${String(app)}, backup format ${version}; this one reads ${backupVersion}). Reload the page to update it, then restore again.`,
      );
    }
    this.#count(line);
    return validate(headerSchema, value, this.#where);
  }

  #entry(line: Line, value: unknown): BackupEntry {
    validate(entrySchema, value, this.#where);
    // Checked, not rebuilt: what the schema does not name comes back as well.
    const entry = value as BackupEntry;
    const reason = this.#order.add(entry);
    if (reason !== undefined) throw this.#error(reason);
    this.#count(line);
    return entry;
  }

  #trailer(value: object): void {
    const { counts, sha256 } = validate(trailerSchema, value, this.#where);
    const reason = this.#order.end() ?? difference(counts, this.#order.counts);
    if (reason !== undefined) throw this.#error(reason);
    if (sha256 !== this.#hash.hex()) {
      throw this.#error(
        said`has a checksum that does not fit: the file was changed or damaged. Use another copy.`,
      );
    }
    this.#isEnded = true;
  }

  #count({ text }: Line): void {
    this.#hash.update(`${text}\n`);
  }

  get #where() {
    return { file: this.#file, line: this.#line };
  }

  #error(reason: string, cause?: unknown): ImportError {
    const where = this.#line === 0 ? { file: this.#file } : this.#where;
    return new ImportError(where, reason, { cause });
  }
}

function difference(told: BackupCounts, seen: BackupCounts): string | undefined {
  for (const store of Object.keys(seen) as (keyof BackupCounts)[]) {
    if (told[store] === seen[store]) continue;
    return said`counts ${told[store]} records of ${store}, but the file has ${seen[store]}: it is damaged.`;
  }
  return undefined;
}
