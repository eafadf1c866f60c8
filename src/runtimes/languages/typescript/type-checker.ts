import type { CompilerHost, CompilerOptions, Diagnostic, SourceFile } from 'typescript';

/** What the TypeScript compiler objects to in a program. */
export interface TypeProblem {
  /** 1-based line of the program. */
  readonly line: number;
  readonly message: string;
  /** Number of the message, such as 2322, which people search for. */
  readonly code: number;
}

/** The compiler, and the declarations of the language's own library by their file names. */
export interface TypeScriptKit {
  readonly ts: typeof import('typescript');
  readonly libraries: ReadonlyMap<string, string>;
}

/** What of Node the programs of benchmarks use, as loosely as MultiPL-E declares it itself. */
const declarations = `
declare var require: any; declare var module: any; declare var exports: any;
declare var process: any; declare var console: any; declare var globalThis: any;
declare function setTimeout(call: (...args: any[]) => void, ms?: number, ...args: any[]): any;
declare function clearTimeout(timer: any): void;
declare module 'assert' { const assert: any; export = assert; }
declare module 'node:assert' { const assert: any; export = assert; }
`;

const program = 'main.ts';
const ambient = 'node.d.ts';

/** The type errors of a program, in their order; checked as loosely as MultiPL-E does, not strictly. */
export function typeProblemsOf({ ts, libraries }: TypeScriptKit, source: string): TypeProblem[] {
  const options: CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.CommonJS,
    strict: false,
    noEmit: true,
    types: [],
    skipLibCheck: true,
    // A program that begins without import or export is a script, whose names are global.
    moduleDetection: ts.ModuleDetectionKind.Auto,
  };
  const texts = new Map([...libraries, [program, source], [ambient, declarations]]);
  const host = hostOf(ts, texts);
  const made = ts.createProgram([program, ambient], options, host);
  const file = made.getSourceFile(program);
  const found = [...made.getSyntacticDiagnostics(file), ...made.getSemanticDiagnostics(file)];
  return found.map((one) => problemOf(ts, one));
}

const parsed = new Map<string, SourceFile>();

function hostOf(ts: TypeScriptKit['ts'], texts: ReadonlyMap<string, string>): CompilerHost {
  return {
    fileExists: (name) => texts.has(name),
    readFile: (name) => texts.get(name),
    getSourceFile: (name, version) => {
      const text = texts.get(name);
      const before = parsed.get(name);
      if (text === undefined || before?.text === text) return before;
      const file = ts.createSourceFile(name, text, version);
      if (name !== program) parsed.set(name, file);
      return file;
    },
    getDefaultLibFileName: () => 'lib.es2022.d.ts',
    getCurrentDirectory: () => '',
    getCanonicalFileName: (name) => name,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => '\n',
    writeFile: () => undefined,
  };
}

function problemOf(ts: TypeScriptKit['ts'], diagnostic: Diagnostic): TypeProblem {
  const { file, start = 0, messageText, code } = diagnostic;
  const line = file ? file.getLineAndCharacterOfPosition(start).line + 1 : 1;
  return { line, message: ts.flattenDiagnosticMessageText(messageText, '\n'), code };
}
