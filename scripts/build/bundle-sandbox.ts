import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'rolldown';

const require = createRequire(import.meta.url);
const root = join(import.meta.dirname, '../..');

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
    bundleScript('src/runtimes/python/supervisor/main.ts'),
    bundleScript('workers/python-lane.ts'),
    readFile(require.resolve('pyodide/pyodide.asm.wasm')),
    readFile(require.resolve('pyodide/python_stdlib.zip')),
  ]);
  if (/<\/script/i.test(supervisor)) throw new Error('The supervisor would end its own tag.');
  return { supervisor, contents: { lane, wasm, stdlib } };
}

/** One self-contained classic script: an opaque origin can start no module worker. */
async function bundleScript(entry: string): Promise<string> {
  const { output } = await build({
    input: join(root, entry),
    platform: 'browser',
    // Paths of Pyodide that only Node takes; they stay dynamic imports that never run.
    external: [/^node:/, 'ws'],
    moduleTypes: { '.py': 'text' },
    transform: { target: 'es2022', define: { 'import.meta.url': '"https://pyodide.invalid/"' } },
    output: { format: 'iife', name: 'sandbox', minify: true },
    write: false,
    onLog(level, log, handle) {
      // Pyodide's own; the sandbox's policy refuses eval anyway.
      if (log.code !== 'EVAL' && log.code !== 'COMMONJS_VARIABLE_IN_ESM') handle(level, log);
    },
  });
  return output[0].code;
}

/** Base64 of the SHA-256 of some content, as policies and cache keys use it. */
export const sha256 = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('base64');
