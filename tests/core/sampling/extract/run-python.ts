import { loadPyodide } from 'pyodide';
import { buildProgram } from '../../../../src/core/grading/program.ts';
import type { Problem } from '../../../../src/core/problems/problem.ts';
import type { Extraction } from '../../../../src/core/sampling/extract/extraction.ts';

/** Runs the code for a problem with its tests; gives `passed`, or the last line of the error. */
export type RunPython = (problem: Problem, extracted: Pick<Extraction, 'code' | 'form'>) => string;

/** Starts Python for harmless programs of our own: no sandbox, no limits, nothing to read. */
export async function startPython(): Promise<RunPython> {
  const python = await loadPyodide();
  python.setStdin({ error: true });
  python.setStdout({ batched: () => undefined });
  const execute = python.runPython(executor) as (sources: readonly string[]) => void;
  return (problem, { code, form }) => {
    const { solution, tests } = buildProgram(problem, { text: code, form });
    try {
      execute([solution, ...tests]);
      return 'passed';
    } catch (error) {
      return String(error)
        .trim()
        .replace(/^[^]*\n/, '');
    }
  };
}

const executor = `
def execute(sources):
    namespace = {"__name__": "__main__"}
    for source in sources:
        exec(source, namespace)

execute
`;
