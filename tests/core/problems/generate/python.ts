import { loadPyodide } from 'pyodide';

/** One program and the calls to make of one of its functions; arguments are Python, comma and all. */
export interface Job {
  readonly source: string;
  readonly name: string;
  readonly calls: readonly string[];
}

/** What a call gave: `repr` and type of its result, or nothing where it raised. */
export type Answer = { readonly repr: string; readonly type: string } | null;

// No bug of the grammar loops without end, so nothing here stops a program.
const worker = `
import json

def answer(function, arguments):
    try:
        result = function(*arguments)
        return {"repr": repr(result), "type": type(result).__name__}
    except Exception:
        return None

def run(job):
    space = {}
    try:
        exec(job["source"], space)
    except Exception:
        return [None for _ in job["calls"]]
    return [answer(space[job["name"]], eval(f"({call},)")) for call in job["calls"]]

def run_all(jobs):
    return json.dumps([run(job) for job in json.loads(jobs)])

def passes(program):
    try:
        exec(program, {})
        return True
    except BaseException:
        return False

def pass_all(programs):
    return json.dumps([passes(program) for program in json.loads(programs)])
`;

/** A Python that needs none on the machine: CPython in WebAssembly. */
export interface Python {
  readonly run: (jobs: readonly Job[]) => Answer[][];
  /** Whether each program comes to its end. */
  readonly pass: (programs: readonly string[]) => boolean[];
}

/** Boots it; takes some seconds. */
export async function startPython(): Promise<Python> {
  const pyodide = await loadPyodide();
  pyodide.runPython(worker);
  const functions = pyodide.globals as unknown as { get(name: string): (text: string) => string };
  const call = (name: string, input: unknown): unknown =>
    JSON.parse(functions.get(name)(JSON.stringify(input)));
  return {
    run: (jobs) => call('run_all', jobs) as Answer[][],
    pass: (programs) => call('pass_all', programs) as boolean[],
  };
}
