import { provideFiles } from '../../sandbox/lane/virtual-fetch.ts';
// After it, because this keeps the `fetch` it finds.
import { Exit, runLLVM, type Tree } from '@yowasp/clang';
import type { LaneFiles } from '../../sandbox/lane/adapter.ts';

/** What came of a call of the compiler or the linker. */
export interface ToolResult {
  readonly files: Tree;
  /** What it wrote to standard output. */
  readonly output: Blob;
  /** Everything it had to object to. */
  readonly diagnostics: string;
}

const cores = ['llvm.core.wasm', 'llvm.core2.wasm', 'llvm.core3.wasm', 'llvm.core4.wasm'];

/** Gets LLVM ready to run; each call is an instance of its own. */
export async function startToolchain(files: LaneFiles): Promise<void> {
  await provideFiles(files, cores, ['llvm-resources.tar']);
  await runTool(['clang', '--version'], {});
}

/** Runs a tool of LLVM over some files; rejects where it breaks down, not where it refuses. */
export async function runTool(args: string[], files: Tree): Promise<ToolResult> {
  const decoder = new TextDecoder();
  const written: Uint8Array<ArrayBuffer>[] = [];
  let diagnostics = '';
  const options = {
    stdin: null,
    stdout: (bytes: Uint8Array | null) => {
      // Copied, because what is handed over is the tool's own memory.
      if (bytes) written.push(new Uint8Array(bytes));
    },
    stderr: (bytes: Uint8Array | null) => {
      if (bytes) diagnostics += decoder.decode(bytes, { stream: true });
    },
    decodeASCII: false,
    fetchProgress: () => undefined,
  };
  try {
    const made = await runLLVM(args, files, options);
    return { files: made ?? {}, output: new Blob(written), diagnostics };
  } catch (error) {
    if (!(error instanceof Exit)) throw error;
    return { files: {}, output: new Blob(), diagnostics };
  }
}
