import { said } from '../../core/said.ts';
import { messageOf } from '../../core/message-of.ts';
import { LlamaFailure } from './llama.ts';

const keptLines = 12;
/** What nlohmann's JSON library says of bytes that are no UTF-8. */
const notUtf8 = 'json.exception.type_error.316';

/** Listens to what llama.cpp prints, since that is where it says what went wrong. */
export class NativeLog {
  readonly #lines: string[] = [];
  #unwritable = false;
  #break: (failure: LlamaFailure) => void = () => undefined;
  /** Rejects when the worker itself cannot run. */
  readonly broken: Promise<never>;

  constructor() {
    this.broken = new Promise<never>((_, reject) => {
      this.#break = reject;
    });
    // Nobody may be waiting.
    this.broken.catch(() => undefined);
  }

  /** The last errors, oldest first. */
  get lines(): readonly string[] {
    return this.#lines;
  }

  /** What a rejected message to the worker means, after what has been printed since the last one. */
  failureOf(cause: unknown): LlamaFailure {
    const kind = this.#unwritable ? 'unwritable' : 'dead';
    this.#unwritable = false;
    const message = messageOf(cause);
    return new LlamaFailure(kind, message, { cause });
  }

  readonly debug = (): void => undefined;
  readonly log = (): void => undefined;
  readonly warn = (): void => undefined;

  readonly error = (...said: readonly unknown[]): void => {
    if (said[0] instanceof Event) this.#breakDown(said[0]);
    const line = said
      .filter((part) => typeof part === 'string')
      .join(' ')
      .trim();
    if (line === '') return;
    this.#unwritable ||= line.includes(notUtf8);
    this.#lines.push(line);
    if (this.#lines.length > keptLines) this.#lines.shift();
  };

  #breakDown(event: Event): void {
    const message = event instanceof ErrorEvent ? event.message : '';
    this.#break(new LlamaFailure('dead', said`The worker broke. ${message}`.trim()));
  }
}
