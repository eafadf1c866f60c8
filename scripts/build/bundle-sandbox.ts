import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { bundleScript, bundleSupervisor } from './bundle-script.ts';

const require = createRequire(import.meta.url);

/** The script of the frame in which Python runs. */
export const pythonSupervisor = 'src/runtimes/python/supervisor/main.ts';

/** Files the page fetches and hands into the frame. */
export const sandboxFiles = {
  lane: { name: 'python-lane.js', type: 'text/javascript' },
  wasm: { name: 'pyodide.asm.wasm', type: 'application/wasm' },
  stdlib: { name: 'python_stdlib.zip', type: 'application/zip' },
} as const;

export type SandboxFile = keyof typeof sandboxFiles;

export interface SandboxBundle {
  /** Text of the frame's inline script. */
  readonly supervisor: string;
  readonly contents: Record<SandboxFile, string | Uint8Array>;
}

/** Bundles supervisor and lane, and reads Pyodide's files from its package. */
export async function bundleSandbox(): Promise<SandboxBundle> {
  const [supervisor, lane, wasm, stdlib] = await Promise.all([
    bundleSupervisor(pythonSupervisor),
    bundleScript('workers/python-lane.ts'),
    readFile(require.resolve('pyodide/pyodide.asm.wasm')),
    readFile(require.resolve('pyodide/python_stdlib.zip')),
  ]);
  return { supervisor, contents: { lane, wasm, stdlib } };
}
