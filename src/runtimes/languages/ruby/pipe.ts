import { File, OpenFile, wasi } from '@bjorn3/browser_wasi_shim';

type Answer = (asked: Uint8Array<ArrayBuffer>) => Uint8Array;

/** A file that is a pipe: what is written to it is asked, what is read from it is the answer. */
export class Pipe extends File {
  /** Replaced for every program. */
  answer: Answer = () => new Uint8Array();

  constructor() {
    super(new Uint8Array());
  }

  override path_open(): { ret: number; fd_obj: OpenFile } {
    return { ret: wasi.ERRNO_SUCCESS, fd_obj: new PipeEnd(this) };
  }
}

/** Digits of the length that is read before an answer. */
const lengthDigits = 12;

class PipeEnd extends OpenFile {
  readonly #pipe: Pipe;
  #waiting = new Uint8Array();

  constructor(pipe: Pipe) {
    super(pipe);
    this.#pipe = pipe;
  }

  override fd_fdstat_get(): { ret: number; fdstat: wasi.Fdstat } {
    return { ret: wasi.ERRNO_SUCCESS, fdstat: new wasi.Fdstat(wasi.FILETYPE_REGULAR_FILE, 0) };
  }

  override fd_filestat_get(): { ret: number; filestat: wasi.Filestat } {
    const filestat = new wasi.Filestat(0n, wasi.FILETYPE_REGULAR_FILE, 0n);
    return { ret: wasi.ERRNO_SUCCESS, filestat };
  }

  override fd_write(asked: Uint8Array): { ret: number; nwritten: number } {
    const answer = this.#pipe.answer(asked.slice());
    const length = new TextEncoder().encode(String(answer.length).padStart(lengthDigits));
    this.#waiting = new Uint8Array([...length, ...answer]);
    return { ret: wasi.ERRNO_SUCCESS, nwritten: asked.length };
  }

  override fd_read(size: number): { ret: number; data: Uint8Array } {
    const data = this.#waiting.slice(0, size);
    this.#waiting = this.#waiting.slice(data.length);
    return { ret: wasi.ERRNO_SUCCESS, data };
  }
}
