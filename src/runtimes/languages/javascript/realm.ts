import type { QuickJSContext, QuickJSHandle, QuickJSWASMModule } from 'quickjs-emscripten-core';
import type { LaneProgram } from '../../sandbox/lane/adapter.ts';
import prelude from './guest/prelude.ts?guest';

const mib = 2 ** 20;
/** QuickJS checks its own stack; the worker's is about a megabyte. */
const stackBytes = 512 * 1024;

/** An error that left a script, as QuickJS tells it. */
export interface ScriptError {
  readonly name: string;
  readonly message: string;
  readonly stack: string;
}

export type Evaluated =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: ScriptError };

type HostFunction = (...args: unknown[]) => unknown;

export interface RealmOptions {
  readonly program: LaneProgram;
  /** Asked every few thousand instructions whether to end whatever runs, uncatchably. */
  readonly isOver: () => boolean;
  /** Functions for the prelude besides those every realm has. */
  readonly more?: Readonly<Record<string, HostFunction>>;
}

/** One interpreter with the small part of Node that tests use; nothing in it outlives a program. */
export class Realm {
  readonly #context: QuickJSContext;
  /** What the prelude exports; no script has a name for it. */
  readonly #exports: QuickJSHandle;

  constructor(quickJs: QuickJSWASMModule, options: RealmOptions) {
    const { program, isOver, more = {} } = options;
    const { limits, stdin, out, err } = program;
    const runtime = quickJs.newRuntime({
      memoryLimitBytes: limits.memoryMiB * mib,
      maxStackSizeBytes: stackBytes,
      interruptHandler: isOver,
    });
    this.#context = runtime.newContext();
    this.provide('__write', (stream, text) => {
      (stream === 'err' ? err : out)(String(text));
    });
    this.provide('__input', () => stdin);
    this.provide('__now', () => performance.now());
    for (const [name, call] of Object.entries(more)) this.provide(name, call);
    const ready = this.#context.evalCode(`(() => { ${prelude}; return sandbox; })()`, 'prelude.js');
    this.#exports = this.#context.unwrapResult(ready);
  }

  /** Makes a function of ours callable by the scripts; texts, numbers and booleans go through. */
  provide(name: string, call: HostFunction): void {
    const context = this.#context;
    const handle = context.newFunction(name, (...args) =>
      this.#handleOf(call(...args.map((arg) => context.dump(arg) as unknown))),
    );
    context.setProp(context.global, name, handle);
    handle.dispose();
  }

  /** Runs a script as the body of the global scope, and gives what its last statement gave. */
  evaluate(source: string, fileName: string): Evaluated {
    return this.#read(this.#context.evalCode(source, fileName));
  }

  /** Calls an export of the prelude with texts. */
  call(name: string, ...args: readonly string[]): Evaluated {
    const context = this.#context;
    const handles = args.map((arg) => context.newString(arg));
    const callee = context.getProp(this.#exports, name);
    const result = context.callFunction(callee, context.undefined, ...handles);
    for (const handle of [callee, ...handles]) handle.dispose();
    return this.#read(result);
  }

  /** Runs the jobs of settled promises; gives the first error that leaves one. */
  runJobs(): Evaluated {
    const jobs = this.#context.runtime.executePendingJobs();
    if (!jobs.error) return { ok: true, value: undefined };
    return { ok: false, error: errorOf(takeDump(this.#context, jobs.error)) };
  }

  /** Frees everything; false where the interpreter is beyond that, and must not be used again. */
  dispose(): boolean {
    const { runtime } = this.#context;
    try {
      this.#exports.dispose();
      this.#context.dispose();
      runtime.dispose();
      return true;
    } catch {
      // Cut off midway by the worker's own stack, it counts objects that nobody holds any more.
      return false;
    }
  }

  #handleOf(value: unknown): QuickJSHandle | undefined {
    if (typeof value === 'string') return this.#context.newString(value);
    if (typeof value === 'number') return this.#context.newNumber(value);
    return undefined;
  }

  #read(result: ReturnType<QuickJSContext['evalCode']>): Evaluated {
    if (result.error) return { ok: false, error: errorOf(takeDump(this.#context, result.error)) };
    return { ok: true, value: takeDump(this.#context, result.value) };
  }
}

function takeDump(context: QuickJSContext, handle: QuickJSHandle): unknown {
  const value: unknown = context.dump(handle);
  handle.dispose();
  return value;
}

function errorOf(thrown: unknown): ScriptError {
  if (typeof thrown !== 'object' || thrown === null) {
    return { name: 'Error', message: `Uncaught ${String(thrown)}`, stack: '' };
  }
  const {
    name = 'Error',
    message = '',
    stack = '',
  } = thrown as Partial<Record<keyof ScriptError, unknown>>;
  return { name: String(name), message: String(message), stack: String(stack) };
}
