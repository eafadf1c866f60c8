import 'yaegi-wasm/src/wasm_exec.js';

/** A Go interpreter of its own. */
export interface Yaegi {
  /** Evaluates declarations or an expression; undefined where the program waits for something. */
  evaluate(text: string): Evaluated | undefined;
  /** Where what the program writes goes to: 1 is standard output. */
  write: (descriptor: number, bytes: Uint8Array) => void;
}

export interface Evaluated {
  readonly success: boolean;
  readonly error: string | null;
}

/** What the scripts of Go and of the package put into the worker's scope. */
interface Scope {
  readonly Go: new () => {
    readonly importObject: WebAssembly.Imports;
    run(instance: WebAssembly.Instance): Promise<void>;
  };
  readonly fs: { writeSync: (descriptor: number, bytes: Uint8Array) => number };
  readonly setStdin: (text: string) => void;
  yaegi?: { eval(text: string): Evaluated | undefined };
}

const scope = self as unknown as Scope;

/** Text for the program's standard input, from its beginning. */
export const giveInput = (text: string): void => {
  scope.setStdin(text);
};

/** Boots Go, and in it the interpreter. */
export async function startYaegi(module: WebAssembly.Module): Promise<Yaegi> {
  const go = new scope.Go();
  const instance = await WebAssembly.instantiate(module, go.importObject);
  const state: { write: Yaegi['write'] } = { write: () => undefined };
  scope.fs.writeSync = (descriptor, bytes) => {
    state.write(descriptor, bytes.slice());
    return bytes.length;
  };
  // Ends with the worker.
  void go.run(instance);
  const { yaegi } = scope;
  if (!yaegi) throw new Error('The Go interpreter did not start.');
  const evaluate = yaegi.eval.bind(yaegi);
  return Object.assign(state, { evaluate });
}
