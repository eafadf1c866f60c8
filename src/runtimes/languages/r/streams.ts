/** What a program reads, where it writes, and whether its time is up. */
export interface StreamHost {
  readonly stdin: string;
  readonly out: (bytes: Uint8Array) => void;
  readonly err: (bytes: Uint8Array) => void;
  readonly isLate: () => boolean;
}

/** Thrown through R where a program's time is up; nothing in R catches it. */
export class TimeUp extends Error {}

const nothing = (): void => undefined;
const idle: StreamHost = { stdin: '', out: nothing, err: nothing, isLate: () => false };
const newline = 10;

/** Standard input, output and error of a machine, byte by byte as Emscripten asks for them. */
export class Streams {
  #host = idle;
  #input = new Uint8Array();
  #at = 0;
  readonly #out = new Pieces((bytes) => {
    this.#host.out(bytes);
  });
  readonly #err = new Pieces((bytes) => {
    this.#host.err(bytes);
  });

  begin(host: StreamHost): void {
    this.flush();
    this.#host = host;
    this.#input = new TextEncoder().encode(host.stdin);
    this.#at = 0;
  }

  flush(): void {
    this.#out.flush();
    this.#err.flush();
  }

  readonly stdin = (): number | null => this.#input[this.#at++] ?? null;

  readonly stdout = (byte: number | null): void => {
    this.#out.write(byte);
  };

  readonly stderr = (byte: number | null): void => {
    this.#err.write(byte);
  };

  /** The next line of the input for R's own prompt; undefined at its end. */
  nextLine(): string | undefined {
    if (this.#at >= this.#input.length) return undefined;
    const end = this.#input.indexOf(newline, this.#at);
    const line = this.#input.subarray(this.#at, end < 0 ? undefined : end);
    this.#at += line.length + 1;
    return `${new TextDecoder().decode(line)}\n`;
  }

  /** R asks again and again whether something happened: the only thing that can is that it is late. */
  readonly tick = (): void => {
    if (this.#host.isLate()) throw new TimeUp();
  };
}

/** Bytes on their way, in pieces. */
class Pieces {
  readonly #bytes = new Uint8Array(4096);
  readonly #write: (bytes: Uint8Array) => void;
  #count = 0;

  constructor(write: (bytes: Uint8Array) => void) {
    this.#write = write;
  }

  write(byte: number | null): void {
    if (byte === null) return;
    this.#bytes[this.#count++] = byte;
    if (this.#count === this.#bytes.length) this.flush();
  }

  flush(): void {
    if (this.#count > 0) this.#write(this.#bytes.slice(0, this.#count));
    this.#count = 0;
  }
}
