import type { LaneFiles } from '../../sandbox/lane/adapter.ts';
import harness from './harness/sandbox.R';
import { emptyFolder, holdStill } from './files.ts';
import { Streams, type StreamHost } from './streams.ts';
import type { RModule } from './r-module.ts';
import { startModule } from './start-module.ts';

/** Growth after which a machine is replaced: what a program asked for is never given back. */
const mostGrowth = 96 * 2 ** 20;
/** R's number for character vectors, and for texts in UTF-8. */
const characters = 16;
const utf8 = 1;
const writable = ['/tmp', '/work'];

/** Address of a value of R. */
export type Value = number & { readonly __value: unique symbol };

/**
 * One R, booted once: after every program its memory is put back to what it was before, which takes
 * a fraction of the time of another boot and leaves nothing behind.
 */
export class Machine {
  /** Whether it must not be used again. */
  isSpent = false;
  readonly #r: RModule;
  readonly #streams: Streams;
  readonly #harness: Value;
  /** R's own; programs may have one. */
  readonly #quote: Value;
  /** Addresses of the functions below, which R calls. */
  readonly #work: number;
  readonly #body: number;
  readonly #handler: number;
  readonly #before: Uint8Array;
  readonly #stack: number;
  readonly #tables: number;
  readonly #temporary: string;
  #expression: Value | undefined;
  #value: Value | undefined;
  /** Whether R would print what was evaluated last. */
  isVisible = false;

  private constructor(r: RModule, streams: Streams) {
    this.#r = r;
    this.#streams = streams;
    this.#work = r.addFunction(this.#atTopLevel, 'vp');
    this.#body = r.addFunction(this.#eval, 'pp');
    this.#handler = r.addFunction(this.#note, 'ppp');
    this.#harness = this.#evaluated(harness);
    this.#quote = this.#evaluated('quote');
    this.#temporary = r.UTF8ToString(r.getValue(r._R_TempDir, '*'));
    holdStill(r.FS, writable);
    this.#tables = r.wasmTable.length;
    this.#stack = r._emscripten_stack_get_current();
    this.#before = r.HEAPU8.slice();
  }

  static async boot(files: LaneFiles): Promise<Machine> {
    const streams = new Streams();
    return new Machine(await startModule(files, streams), streams);
  }

  /** Gives the machine to a program. */
  begin(host: StreamHost): void {
    this.#streams.begin(host);
  }

  /** Hands on what was written and not handed on yet. */
  flush(): void {
    this.#r._fflush(0);
    this.#streams.flush();
  }

  /** Texts as a character vector. */
  vector(...contents: readonly string[]): Value {
    const r = this.#r;
    const vector = this.#kept(r._Rf_allocVector(characters, contents.length));
    for (const [index, content] of contents.entries()) {
      this.#withText(content, (text) => {
        r._SET_STRING_ELT(vector, index, r._Rf_mkCharCE(text, utf8));
      });
    }
    return vector;
  }

  /** Calls a function of the harness; undefined where it fails. */
  call(name: string, ...args: readonly Value[]): Value | undefined {
    const r = this.#r;
    for (const arg of args) r._Rf_protect(arg);
    let list = r._Rf_protect(r.getValue(r._R_NilValue, '*'));
    for (const arg of [...args].reverse()) {
      const quoted = r._Rf_protect(r._Rf_lang2(this.#quote, arg));
      list = r._Rf_protect(r._Rf_lcons(quoted, list));
    }
    const fn = r._Rf_findVarInFrame(this.#harness, this.#symbol(name));
    const value = this.evaluate(r._Rf_protect(r._Rf_lcons(fn, list)) as Value);
    r._Rf_unprotect(3 * args.length + 2);
    return value;
  }

  /** Calls a function of the harness that gives texts. */
  texts(name: string, ...args: readonly Value[]): string[] | undefined {
    const value = this.call(name, ...args);
    return value === undefined ? undefined : this.strings(value);
  }

  /** The texts of a character vector; undefined where a value is something else. */
  strings(value: Value): string[] | undefined {
    const r = this.#r;
    if (r._TYPEOF(value) !== characters) return undefined;
    return Array.from({ length: r._Rf_length(value) }, (_, index) =>
      r.UTF8ToString(r._Rf_translateCharUTF8(r._STRING_ELT(value, index))),
    );
  }

  /** The elements of a list or of an expression vector, which is kept. */
  elements(list: Value): Value[] {
    const r = this.#r;
    this.#kept(list);
    return Array.from({ length: r._Rf_length(list) }, (_, at) => r._VECTOR_ELT(list, at) as Value);
  }

  /** What an expression gives at the top level of R; undefined where an error ends it. */
  evaluate(expression: Value): Value | undefined {
    const r = this.#r;
    this.#expression = expression;
    this.#value = undefined;
    return r._R_ToplevelExec(this.#work, 0) === 0 ? undefined : this.#value;
  }

  /** What R said of the last error. */
  get lastMessage(): string {
    return this.#r.UTF8ToString(this.#r._R_curErrorBuf()).trim();
  }

  /** Puts everything back to what it was before any program; the machine may be spent instead. */
  restore(): void {
    const r = this.#r;
    const grown = r.HEAPU8.length - this.#before.length;
    this.isSpent ||= grown > mostGrowth || r.wasmTable.length !== this.#tables;
    if (this.isSpent) return;
    r.HEAPU8.set(this.#before);
    r.HEAPU8.fill(0, this.#before.length);
    r.__emscripten_stack_restore(this.#stack);
    for (const folder of writable) emptyFolder(r.FS, folder);
    r.FS.mkdirTree(this.#temporary);
    r.FS.chdir('/work');
  }

  /** Keeps a value from the garbage collector until the memory is put back. */
  #kept(value: number): Value {
    this.#r._R_PreserveObject(value);
    return value as Value;
  }

  readonly #atTopLevel = (): void => {
    this.#r._R_withCallingErrorHandler(this.#body, 0, this.#handler, 0);
  };

  readonly #eval = (): number => {
    const r = this.#r;
    r.setValue(r._R_Visible, 1, 'i8');
    const value = r._Rf_eval(this.#expression ?? 0, r.getValue(r._R_GlobalEnv, '*'));
    this.isVisible = r.getValue(r._R_Visible, 'i8') !== 0;
    this.#value = value as Value;
    return value;
  };

  /** Called with every error that nothing in the program handles, while its stack is still there. */
  readonly #note = (condition: number): number => {
    const r = this.#r;
    const fn = r._Rf_findVarInFrame(this.#harness, this.#symbol('note'));
    const call = r._Rf_protect(r._Rf_lang2(fn, condition));
    const noted = r._Rf_eval(call, r.getValue(r._R_GlobalEnv, '*'));
    r._Rf_unprotect(1);
    return noted;
  };

  #symbol(name: string): number {
    return this.#withText(name, (text) => this.#r._Rf_install(text));
  }

  #evaluated(source: string): Value {
    return this.#withText(source, (text) => {
      const base = this.#r.getValue(this.#r._R_BaseEnv, '*');
      return this.#kept(this.#r._R_ParseEvalString(text, base));
    });
  }

  #withText<Made>(content: string, use: (text: number) => Made): Made {
    const text = this.#r.allocateUTF8(content);
    try {
      return use(text);
    } finally {
      this.#r._free(text);
    }
  }
}

/** Gives a machine in the state it was booted to. */
export type FreshMachine = () => Promise<Machine>;
