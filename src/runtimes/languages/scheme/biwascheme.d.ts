/** The parts of BiwaScheme that are used here; the package brings no types. */
declare module 'biwascheme/release/biwascheme.mjs' {
  interface Interpreter {
    compiler: object;
    after_evaluate: (value: unknown) => void;
    evaluate_vmcode(code: object): unknown;
  }
  type LibraryFunction = (args: unknown[], interpreter: Interpreter) => unknown;
  const BiwaScheme: {
    readonly TopEnv: Record<string, unknown>;
    readonly CoreEnv: Record<string, unknown>;
    readonly nil: object;
    readonly undef: object;
    readonly Interpreter: new (onError: (error: unknown) => void) => Interpreter;
    readonly Compiler: (new () => { run(form: unknown): object }) & {
      expand(form: unknown): unknown;
    };
    readonly Parser: (new (text: string) => { i: number; getObject(): unknown }) & {
      readonly EOS: unknown;
    };
    readonly Pair: new (car: unknown, cdr: unknown) => object;
    readonly Sym: (name: string) => object;
    readonly Syntax: new (name: string) => object;
    readonly Pause: new (onPause: () => void) => object;
    readonly Error: new (message: string) => Error;
    readonly UserError: new (message: string) => Error;
    readonly Port: {
      current_input: object;
      current_output: object;
      current_error: object;
      readonly CustomOutput: new (write: (text: string) => void) => object;
      readonly StringInput: new (text: string) => object;
    };
    readonly isClosure: (value: unknown) => boolean;
    readonly equal: (left: unknown, right: unknown) => boolean;
    readonly eqv: (left: unknown, right: unknown) => boolean;
    readonly to_write: (value: unknown) => string;
    readonly define_libfunc: (
      name: string,
      least: number,
      most: number | null,
      call: LibraryFunction,
    ) => void;
  };
  export default BiwaScheme;
}
