import { said } from '../../core/said.ts';
import { ImportError } from '../import-error.ts';
import { chunksOf } from './chunks.ts';

/** Unpacks gzip by the platform's own decoder; throws an `ImportError` for a damaged file. */
export async function* gunzip(
  chunks: AsyncIterable<Uint8Array<ArrayBuffer>>,
  file: string,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const unpacker = new DecompressionStream('gzip');
  const pump = new Pump(chunks, unpacker.writable.getWriter());
  try {
    yield* chunksOf(unpacker.readable);
  } catch (cause) {
    if (pump.sourceError) throw pump.sourceError;
    throw new ImportError({ file }, reasonFor(cause), { cause });
  } finally {
    await pump.stop();
  }
}

/** Moves chunks into a writer, and keeps errors of the source apart from those of the decoder. */
class Pump {
  sourceError: Error | undefined;
  readonly #done: Promise<void>;
  readonly #writer: WritableStreamDefaultWriter<BufferSource>;
  #stopped = false;

  constructor(
    source: AsyncIterable<Uint8Array<ArrayBuffer>>,
    writer: WritableStreamDefaultWriter<BufferSource>,
  ) {
    this.#writer = writer;
    this.#done = this.#run(source);
  }

  async #run(source: AsyncIterable<Uint8Array<ArrayBuffer>>): Promise<void> {
    try {
      for await (const chunk of source) {
        if (this.#stopped) return;
        // A failed write surfaces at the reading side, with the same cause.
        if (!(await this.#attempt(this.#writer.write(chunk)))) return;
      }
      await this.#attempt(this.#writer.close());
    } catch (error) {
      this.sourceError = error instanceof Error ? error : new Error(String(error));
      await this.#attempt(this.#writer.abort(error));
    }
  }

  async #attempt(step: Promise<void>): Promise<boolean> {
    return step.then(
      () => true,
      () => false,
    );
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#attempt(this.#writer.abort());
    await this.#done;
  }
}

// Browsers word this differently: "Compressed input was truncated" (Chromium), "The input is ended
// without reaching the stream end" (Firefox), "unexpected end of file" (Node).
function reasonFor(cause: unknown): string {
  return /truncated|ended|unexpected end|premature/i.test(String(cause))
    ? said`is a gzip file that ends too early: the download was cut short. Download it again.`
    : said`is a damaged gzip file (or several joined into one). Download it again, or unpack it first.`;
}
