import { MemoryFileSystem, ZeroPerl } from '@6over3/zeroperl-ts';
import sandbox from './harness/sandbox.pl';
import testMore from './harness/test-more.pl';

const decoder = new TextDecoder();

/** Where a program writes. */
export interface PerlStreams {
  readonly out: (bytes: string | Uint8Array) => void;
  readonly err: (bytes: string | Uint8Array) => void;
}

/** A fresh Perl with the harness loaded; `/lane` holds what it and the lane hand each other. */
export class Perl {
  readonly #perl: ZeroPerl;
  readonly #files: MemoryFileSystem;

  private constructor(perl: ZeroPerl, files: MemoryFileSystem) {
    this.#perl = perl;
    this.#files = files;
  }

  static async start(module: WebAssembly.Module, { out, err }: PerlStreams): Promise<Perl> {
    const files = new MemoryFileSystem({ '/': '' });
    const perl = await withModule(module, () =>
      ZeroPerl.create({ stdout: out, stderr: err, fileSystem: files, fetch: noBytes }),
    );
    const loaded = await perl.eval(`${sandbox}\n${testMore}`);
    if (!loaded.success) throw new Error(`The harness does not load: ${loaded.error ?? ''}`);
    return new Perl(perl, files);
  }

  setText(name: string, text: string): void {
    this.#perl.setVariable(name, text);
  }

  /** Runs a statement; gives the status the program ended with, 0 where it did not end itself. */
  async run(statement: string): Promise<{ readonly status: number; readonly error: string }> {
    const { exitCode, error = '' } = await this.#perl.eval(statement);
    return { status: exitCode, error };
  }

  flush(): void {
    this.#perl.flush();
  }

  write(name: string, content: string | Uint8Array): void {
    this.#files.addFile(`/lane/${name}`, content);
  }

  remove(...names: readonly string[]): void {
    for (const name of names) {
      if (this.#files.lookup(`/lane/${name}`)) this.#files.removeFile(`/lane/${name}`);
    }
  }

  read(name: string): Uint8Array | undefined {
    const node = this.#files.lookup(`/lane/${name}`);
    return node?.type === 'file' && node.content instanceof Uint8Array ? node.content : undefined;
  }

  text(name: string): string | undefined {
    const bytes = this.read(name);
    return bytes && decoder.decode(bytes);
  }
}

const noBytes = (): Promise<Response> => Promise.resolve(new Response(new Uint8Array(8)));

/**
 * The package compiles what it fetches, and takes a worker for Node; here what it would compile is
 * compiled already.
 */
async function withModule<Made>(
  module: WebAssembly.Module,
  make: () => Promise<Made>,
): Promise<Made> {
  const original = WebAssembly.instantiate;
  Object.assign(self, { window: self, document: {} });
  WebAssembly.instantiate = (async (_: unknown, imports: WebAssembly.Imports) => ({
    module,
    instance: await original(module, imports),
  })) as typeof WebAssembly.instantiate;
  try {
    return await make();
  } finally {
    WebAssembly.instantiate = original;
  }
}
