import guard from './harness/guard.cjs?raw';
import harness from './harness/harness.cjs?raw';
import names from './harness/names.cjs?raw';
import redirect from './harness/redirect.cjs?raw';
import type { FileTree } from './container.ts';
import type { Limits } from '../../core/grading/limits.ts';
import type { Secrets } from './marks.ts';
import type { NodeProgram } from './node-program.ts';

/** What the harness does first, and where each of its files is mounted. */
export const harnessEntry = 'harness.cjs';

/** Everything a program needs in its directory. */
export function programTree(program: NodeProgram, limits: Limits, secrets: Secrets): FileTree {
  const { code, stdin, ...about } = program;
  const { outputChars } = limits;
  return {
    'guard.cjs': fileOf(guard),
    'names.cjs': fileOf(names),
    'redirect.cjs': fileOf(redirect),
    [harnessEntry]: fileOf(harness),
    'program.cjs': fileOf(code),
    stdin: fileOf(stdin),
    // The harness takes it away before the program runs.
    'run.json': fileOf(JSON.stringify({ ...secrets, ...about, outputChars })),
  };
}

/** What `npm install` reads: the newest version of each package. */
export const packageTree = (packages: readonly string[]): FileTree => ({
  'package.json': fileOf(
    JSON.stringify({
      private: true,
      dependencies: Object.fromEntries(packages.map((name) => [name, 'latest'])),
    }),
  ),
});

const fileOf = (contents: string): FileTree[string] => ({ file: { contents } });
