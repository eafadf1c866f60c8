import type { FileSystem } from './files.ts';

/** What is used of R's Emscripten module; addresses are numbers, as are values of R. */
export interface RModule {
  readonly ENV: Record<string, string>;
  readonly FS: FileSystem;
  readonly HEAPU8: Uint8Array<ArrayBuffer>;
  readonly wasmTable: WebAssembly.Table;
  addFunction(fn: (...values: number[]) => unknown, signature: string): number;
  allocateUTF8(text: string): number;
  getValue(at: number, type: 'i8' | 'i32' | '*'): number;
  setValue(at: number, value: number, type: 'i8' | '*'): void;
  UTF8ToString(at: number): string;
  readonly _R_BaseEnv: number;
  readonly _R_GlobalEnv: number;
  readonly _R_Interactive: number;
  readonly _R_NilValue: number;
  readonly _R_TempDir: number;
  readonly _R_Visible: number;
  _emscripten_stack_get_current(): number;
  __emscripten_stack_restore(at: number): void;
  _fflush(file: number): void;
  _free(at: number): void;
  _malloc(bytes: number): number;
  _R_curErrorBuf(): number;
  _R_ParseEvalString(text: number, environment: number): number;
  _R_PreserveObject(value: number): void;
  _R_ToplevelExec(work: number, data: number): number;
  _R_withCallingErrorHandler(body: number, data: number, handler: number, more: number): number;
  _Rf_allocVector(type: number, length: number): number;
  _Rf_eval(expression: number, environment: number): number;
  _Rf_findVarInFrame(environment: number, symbol: number): number;
  _Rf_initialize_R(count: number, args: number): void;
  _Rf_install(name: number): number;
  _Rf_lang2(first: number, second: number): number;
  _Rf_lcons(first: number, rest: number): number;
  _Rf_length(value: number): number;
  _Rf_mkCharCE(text: number, encoding: number): number;
  _Rf_protect(value: number): number;
  _Rf_translateCharUTF8(text: number): number;
  _Rf_unprotect(count: number): void;
  _SET_STRING_ELT(vector: number, at: number, text: number): void;
  _setup_Rmainloop(): void;
  _STRING_ELT(vector: number, at: number): number;
  _TYPEOF(value: number): number;
  _VECTOR_ELT(vector: number, at: number): number;
}
