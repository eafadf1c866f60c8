import SWIPL from 'swipl-wasm/dist/swipl/swipl-web.js';
import type { LaneFiles } from '../../sandbox/lane/adapter.ts';

/** A Prolog of its own, with its own files. */
export interface Swipl {
  readonly FS: { writeFile(path: string, text: string): void };
  prolog: SwiplProlog;
}

/** What one query gave: its variables as they were bound, or that it failed or raised. */
export type Solution = Readonly<Record<string, unknown>> & {
  readonly success?: boolean;
  readonly error?: boolean;
  readonly message?: string;
};

interface SwiplProlog {
  query(goal: string, input?: Readonly<Record<string, unknown>>): { once(): Solution };
  [name: string]: unknown;
}

/** Where a Prolog writes to. */
export interface Streams {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** Gives Prologs that share nothing but compiled code. */
export async function swiplStarter(files: LaneFiles): Promise<(to: Streams) => Promise<Swipl>> {
  const module = files.module('swipl.wasm');
  const { buffer } = await files.bytes('swipl.data');
  // Its bridge names it; with a value it would be taken for a page.
  Object.assign(globalThis, { window: undefined });
  return ({ out, err }) =>
    (SWIPL as unknown as (options: object) => Promise<Swipl>)({
      arguments: ['-q'],
      locateFile: (name: string) => name,
      getPreloadedPackage: () => buffer,
      instantiateWasm(
        imports: WebAssembly.Imports,
        receive: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
      ) {
        void WebAssembly.instantiate(module, imports).then((instance) => {
          receive(instance, module);
        });
        return {};
      },
      print: (line: string) => {
        out(`${line}\n`);
      },
      printErr: (line: string) => {
        err(`${line}\n`);
      },
    });
}

/**
 * Takes a Prolog's way to JavaScript: what it calls there finds a stand-in that refuses. Gives the
 * real one, for the lane alone.
 */
export function withoutBridge(swipl: Swipl): SwiplProlog {
  const { prolog } = swipl;
  const refuse = (): never => {
    throw new Error('There is no JavaScript here.');
  };
  const { bindings, toProlog, Compound, Term, Var } = prolog as unknown as Bridge;
  swipl.prolog = {
    objects: {},
    query: refuse,
    with_frame: refuse,
    toProlog: toProlog.bind(prolog),
    bindings: { PL_raise_exception: bindings.PL_raise_exception },
    Compound,
    Term,
    Var,
  };
  return prolog;
}

/** What the package's bridge uses to raise the error of a call that threw. */
interface Bridge {
  readonly bindings: { readonly PL_raise_exception: (term: unknown) => unknown };
  readonly toProlog: (value: unknown) => unknown;
  readonly Compound: unknown;
  readonly Term: unknown;
  readonly Var: unknown;
}
