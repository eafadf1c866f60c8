import { ConsoleStdout, File, OpenFile, WASI, WASIProcExit } from '@bjorn3/browser_wasi_shim';
import type { LaneProgram } from '../../sandbox/lane/adapter.ts';
import type { LaneEnding } from '../../sandbox/protocol.ts';
import { compile, link, type Dialect } from './compile.ts';
import { guestImports, type Guest } from './guest-imports.ts';
import { judgedSource } from './judged-source.ts';
import {
  AssertionFailed,
  assertionErrorOf,
  compileErrorOf,
  ExceptionThrown,
  exceptionErrorOf,
  foreignErrorOf,
  trapErrorOf,
} from './native-error.ts';

const mib = 2 ** 20;

/** Compiles a C or C++ program, and runs it in an instance of its own. */
export async function runNative(dialect: Dialect, program: LaneProgram): Promise<LaneEnding> {
  const secret = [...crypto.getRandomValues(new Uint32Array(4))].join('');
  const { source, watched } = judgedSource(dialect, program.solution, program.tests, secret);
  const compiled = await compile(dialect, source);
  const object = compiled.files['main.o'];
  if (!(object instanceof Uint8Array)) return refused(compiled.diagnostics, secret);
  const linked = await link(dialect, object, program.limits.memoryMiB * mib);
  const binary = linked.files['main.wasm'];
  if (!(binary instanceof Uint8Array)) return refused(linked.diagnostics, secret);
  const module = await WebAssembly.compile(binary as Uint8Array<ArrayBuffer>);
  return execute(module, { program, secret, watched });
}

const refused = (diagnostics: string, secret: string): LaneEnding => ({
  exitCode: 1,
  atEnd: false,
  error: compileErrorOf(diagnostics.replaceAll(`_${secret}`, '')),
});

interface Execution {
  readonly program: LaneProgram;
  readonly secret: string;
  readonly watched: boolean;
}

async function execute(module: WebAssembly.Module, run: Execution): Promise<LaneEnding> {
  const { program, secret, watched } = run;
  let stderr = '';
  const decoder = new TextDecoder();
  const wasi = wasiOf(program, (bytes) => {
    program.err(bytes);
    if (stderr.length < 10_000) stderr += decoder.decode(bytes, { stream: true });
  });
  const guest: Guest = { done: false, memory: undefined };
  const imports: WebAssembly.Imports = {
    wasi_snapshot_preview1: wasi.wasiImport,
    ...guestImports(guest, secret),
  };
  const foreign = WebAssembly.Module.imports(module).find(
    (one) => !(one.name in (imports[one.module] ?? {})),
  );
  if (foreign) return { exitCode: 1, atEnd: false, error: foreignErrorOf(foreign) };
  const instance = await WebAssembly.instantiate(module, imports);
  const { memory, _start } = instance.exports as { memory: WebAssembly.Memory; _start: () => void };
  guest.memory = memory;
  wasi.inst = { exports: { memory } };
  program.running();
  try {
    _start();
    // It returns only where `main` returned 0; every other way out is a call of the host.
    return { exitCode: 0, atEnd: watched ? guest.done : true };
  } catch (error) {
    if (error instanceof WASIProcExit) {
      return { exitCode: error.code, atEnd: watched && guest.done && error.code === 0 };
    }
    return fault(error, stderr, program, memory);
  }
}

function fault(
  error: unknown,
  stderr: string,
  { source, limits }: LaneProgram,
  memory: WebAssembly.Memory,
): LaneEnding {
  const ending = { exitCode: 134, atEnd: false } as const;
  if (error instanceof AssertionFailed) return { ...ending, error: assertionErrorOf(error) };
  if (error instanceof RangeError) return { ...ending, exhausted: 'stack' };
  const isFull = memory.buffer.byteLength > limits.memoryMiB * mib * 0.9;
  if (isFull || /bad_alloc/.test(stderr)) return { ...ending, exhausted: 'memory' };
  if (error instanceof ExceptionThrown)
    return { ...ending, error: exceptionErrorOf(error, source) };
  const trap = error instanceof Error ? error : new Error(String(error));
  return { ...ending, error: trapErrorOf(trap, stderr, source) };
}

/** No files but the standard ones. */
function wasiOf(program: LaneProgram, err: (bytes: Uint8Array) => void): WASI {
  const input = new OpenFile(new File(new TextEncoder().encode(program.stdin)));
  const out = new ConsoleStdout((bytes) => {
    program.out(bytes);
  });
  return new WASI(['main'], [], [input, out, new ConsoleStdout(err)]);
}
