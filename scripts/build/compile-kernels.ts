import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rename } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';

const require = createRequire(import.meta.url);
const root = join(import.meta.dirname, '../..');
const folder = 'src/engines/pico/kernels';
// Run as a program, not imported: its types would redeclare those of arrays and strings here.
const compiler = require.resolve('assemblyscript/bin/asc.js');

/** Fixed-width SIMD only: relaxed SIMD rounds differently from one processor to the next. */
const options = [
  ...['--runtime', 'stub', '--noAssert', '--enable', 'simd'],
  // Within 6 % of what is fastest, at less than half the length.
  ...['--optimizeLevel', '3', '--shrinkLevel', '1'],
  '--disableWarning',
];

/**
 * Compiles the decoder's kernels to WebAssembly, or gives what was compiled from the same sources
 * before; throws with the compiler's own messages.
 */
export async function compileKernels(): Promise<Uint8Array<ArrayBuffer>> {
  const cache = join(root, '.cache/pico-kernels');
  const file = join(cache, `${await fingerprint()}.wasm`);
  try {
    return new Uint8Array(await readFile(file));
  } catch {
    await mkdir(cache, { recursive: true });
    // Several processes may come here at once; none may see half a file.
    const unfinished = join(cache, `${process.pid}.wasm`);
    await compile(unfinished);
    await rename(unfinished, file);
    return new Uint8Array(await readFile(file));
  }
}

/** Identifies sources, options and compiler. */
async function fingerprint(): Promise<string> {
  const names = (await readdir(join(root, folder))).sort();
  const sources = names.map((name) => join(root, folder, name));
  const hash = createHash('sha256').update(JSON.stringify([names, options]));
  for (const file of [join(compiler, '../../package.json'), ...sources]) {
    hash.update(await readFile(file));
  }
  return hash.digest('hex');
}

async function compile(outFile: string): Promise<void> {
  const args = [compiler, `${folder}/kernels.ts`, '--outFile', outFile, ...options];
  try {
    await promisify(execFile)(process.execPath, args, { cwd: root });
  } catch (cause) {
    throw new Error(`The decoder's kernels do not compile. ${String(cause)}`, { cause });
  }
}
