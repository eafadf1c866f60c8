import { exceptionFunctions } from './compile.ts';
import { judgeModule } from './judged-source.ts';
import { AssertionFailed, ExceptionThrown } from './native-error.ts';

/** A program while it runs, as the functions it calls see it. */
export interface Guest {
  /** Whether the tests' `main` was left in the ordinary way. */
  done: boolean;
  memory: WebAssembly.Memory | undefined;
}

/** What a program is given besides WASI: its judge, and the beginning of every exception. */
export function guestImports(guest: Guest, secret: string): WebAssembly.Imports {
  const judge = {
    failed: (text: number, line: number): never => {
      throw new AssertionFailed(textAt(guest, text), line);
    },
    done: () => {
      guest.done = true;
    },
  };
  return { [judgeModule(secret)]: judge, env: exceptionsOf(guest) };
}

/** Exceptions are made, so that they can say what they are; throwing them ends the program. */
function exceptionsOf(guest: Guest): Record<string, (...args: number[]) => number> {
  const unreachable = (): never => {
    throw new ExceptionThrown('std::exception', 'It cannot be caught here.');
  };
  const functions = Object.fromEntries(exceptionFunctions.map((name) => [name, unreachable]));
  return {
    ...functions,
    __cxa_allocate_exception: () => newPage(guest),
    __cxa_free_exception: () => 0,
    __cxa_throw: (object = 0, type = 0) => {
      const name = textAt(guest, wordAt(guest, type + 4));
      throw new ExceptionThrown(readable(name), messageOf(guest, name, object));
    },
  };
}

/** Room for an object that is thrown; the program ends before it can ask for any again. */
function newPage({ memory }: Guest): number {
  return memory === undefined ? 0 : memory.grow(1) * 65_536;
}

const wordAt = ({ memory }: Guest, address: number): number =>
  memory && address + 4 <= memory.buffer.byteLength
    ? new DataView(memory.buffer).getUint32(address, true)
    : 0;

function textAt({ memory }: Guest, address: number): string {
  if (!memory) return '';
  const bytes = new Uint8Array(memory.buffer, Math.min(address, memory.buffer.byteLength));
  const end = bytes.indexOf(0);
  return new TextDecoder().decode(bytes.slice(0, Math.min(end < 0 ? 1_000 : end, 1_000)));
}

/** Standard errors that keep their words right after their table of functions. */
const withWords =
  /^St\d+(?:(?:logic|runtime|range|overflow|underflow|domain|length)_error|out_of_range|invalid_argument)$/;

const messageOf = (guest: Guest, name: string, object: number): string =>
  withWords.test(name) ? textAt(guest, wordAt(guest, object + 4)) : 'An exception was thrown.';

const builtIn: Readonly<Record<string, string>> = {
  i: 'int',
  l: 'long',
  x: 'long long',
  d: 'double',
  c: 'char',
  b: 'bool',
  PKc: 'const char *',
};

/** `St12out_of_range` as `std::out_of_range`; names that are not that simple as they are. */
function readable(mangled: string): string {
  const [, space = '', name] = /^(St)?\d+(\w+)$/.exec(mangled) ?? [];
  if (name === undefined) return builtIn[mangled] ?? mangled;
  return `${space === '' ? '' : 'std::'}${name}`;
}
