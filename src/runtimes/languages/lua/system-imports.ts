/** Ends a program from within, past every handler of its own. */
export class LuaExit extends Error {
  override readonly name = 'LuaExit';
  readonly status: number;

  constructor(status: number) {
    super(`The program ended with status ${status}.`);
    this.status = status;
  }
}

/** What a program reads and where it writes. */
export interface LuaStreams {
  readonly stdin: string;
  readonly out: (bytes: Uint8Array) => void;
  readonly err: (bytes: Uint8Array) => void;
}

type Native = (...args: number[]) => number;
type Wrap = (native: Native) => Native;
type GetMemory = () => WebAssembly.Memory | undefined;

/** The imports of Lua's WebAssembly, with its standard streams and leaving answered here. */
export function systemImports(
  imports: WebAssembly.Imports,
  streams: LuaStreams,
  memory: GetMemory,
): WebAssembly.Imports {
  const wraps: Partial<Record<string, Wrap>> = {
    fd_write: writing(streams, memory),
    fd_read: reading(streams, memory),
    exit: () => leave,
  };
  const spaces = Object.entries(imports).map(([space, values]) => {
    const wrapped = Object.entries(values).map(([name, value]) => {
      const wrap = wraps[name];
      return [name, wrap && typeof value === 'function' ? wrap(value as Native) : value] as const;
    });
    return [space, Object.fromEntries(wrapped)] as const;
  });
  return Object.fromEntries(spaces);
}

const leave: Native = (status = 0) => {
  throw new LuaExit(status);
};

function writing({ out, err }: LuaStreams, memory: GetMemory): Wrap {
  return (native) =>
    (fd = 0, vector = 0, count = 0, result = 0) => {
      if (fd !== 1 && fd !== 2) return native(fd, vector, count, result);
      const write = fd === 1 ? out : err;
      return eachPiece(memory(), { vector, count, result }, (piece) => {
        write(piece.slice());
        return piece.length;
      });
    };
}

function reading({ stdin }: LuaStreams, memory: GetMemory): Wrap {
  const input = new TextEncoder().encode(stdin);
  let at = 0;
  return (native) =>
    (fd = 0, vector = 0, count = 0, result = 0) => {
      if (fd !== 0) return native(fd, vector, count, result);
      return eachPiece(memory(), { vector, count, result }, (piece) => {
        const read = input.subarray(at, at + piece.length);
        piece.set(read);
        at += read.length;
        return read.length;
      });
    };
}

interface Pieces {
  readonly vector: number;
  readonly count: number;
  readonly result: number;
}

/** Uses each piece of memory that a vector of WASI's interface names, and says how much was used. */
function eachPiece(
  memory: WebAssembly.Memory | undefined,
  { vector, count, result }: Pieces,
  use: (piece: Uint8Array) => number,
): number {
  const buffer = memory?.buffer ?? new ArrayBuffer();
  const view = new DataView(buffer);
  let total = 0;
  for (let at = vector; at < vector + 8 * count; at += 8) {
    total += use(new Uint8Array(buffer, view.getUint32(at, true), view.getUint32(at + 4, true)));
  }
  view.setUint32(result, total, true);
  return 0;
}
