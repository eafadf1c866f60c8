import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { constants, tmpdir } from 'node:os';
import path from 'node:path';
import type {
  Container,
  ContainerHost,
  ContainerProcess,
  FileTree,
} from '../../../src/runtimes/web-container/container.ts';

/** What the stand-in does otherwise than a well-behaved container. */
export interface NodeHostOptions {
  /** Processes that nothing kills but the end of the container, as in WebContainers. */
  readonly unkillable?: boolean;
  /** Room for a process's heap, in MiB. */
  readonly heapMiB?: number;
  /** Commands that are answered by a script instead, such as npm. */
  readonly commands?: Readonly<Record<string, string>>;
}

/** A directory with child processes of Node, behind the port that WebContainers are used through. */
export class NodeHost implements ContainerHost {
  readonly #options: NodeHostOptions;
  #current: NodeContainer | undefined;
  boots = 0;

  constructor(options: NodeHostOptions = {}) {
    this.#options = options;
  }

  reach = (): Promise<void> => Promise.resolve();

  async boot(): Promise<Container> {
    if (this.#current?.isTornDown === false)
      throw new Error('Only a single WebContainer instance can be booted');
    this.boots += 1;
    const workdir = await mkdtemp(path.join(tmpdir(), 'container-'));
    this.#current = new NodeContainer(workdir, this.#options);
    return this.#current;
  }

  abandon(): void {
    this.#current?.teardown();
  }

  /** Ends what is left, and waits until nothing of it is. */
  async close(): Promise<void> {
    if (this.#current?.isTornDown === false) this.#current.teardown();
    await this.#current?.removed;
  }
}

class NodeContainer implements Container {
  readonly #workdir: string;
  readonly #options: NodeHostOptions;
  readonly #running = new Set<ChildProcess>();
  isTornDown = false;
  removed: Promise<void> = Promise.resolve();

  constructor(workdir: string, options: NodeHostOptions) {
    this.#workdir = workdir;
    this.#options = options;
  }

  readonly fs = {
    mkdir: (name: string, options: { recursive: true }) => mkdir(this.#at(name), options),
    readdir: (name: string) => readdir(this.#at(name)),
    readFile: (name: string, encoding: 'utf-8') => readFile(this.#at(name), encoding),
    rm: (name: string, options: { recursive: true; force: true }) => rm(this.#at(name), options),
  };

  mount(tree: FileTree, { mountPoint }: { mountPoint: string }): Promise<void> {
    return write(this.#at(mountPoint), tree);
  }

  spawn(
    command: string,
    args: string[],
    { cwd, env }: { cwd: string; env: Record<string, string> },
  ): Promise<ContainerProcess> {
    const script = this.#options.commands?.[command];
    const isScript = script !== undefined;
    const child = spawn(
      isScript ? process.execPath : command,
      isScript ? [script, ...args] : args,
      {
        cwd: this.#at(cwd),
        env: { PATH: process.env['PATH'], HOME: this.#workdir, ...this.#heap(), ...env },
      },
    );
    this.#running.add(child);
    return Promise.resolve(this.#processOf(child));
  }

  teardown(): void {
    if (this.isTornDown) throw new Error('WebContainer already torn down');
    this.isTornDown = true;
    for (const child of this.#running) child.kill('SIGKILL');
    this.removed = rm(this.#workdir, { recursive: true, force: true, maxRetries: 5 });
  }

  #processOf(child: ChildProcess): ContainerProcess {
    const exit = new Promise<number>((resolve) => {
      child.on('close', (code, signal) => {
        this.#running.delete(child);
        resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal]));
      });
    });
    return {
      exit,
      output: terminal(child),
      kill: () => {
        if (this.#options.unkillable !== true) child.kill('SIGKILL');
      },
    };
  }

  #heap(): Record<string, string> {
    const { heapMiB } = this.#options;
    return heapMiB === undefined ? {} : { NODE_OPTIONS: `--max-old-space-size=${heapMiB}` };
  }

  #at(name: string): string {
    return path.join(this.#workdir, name);
  }
}

/** As a terminal has it: both streams in one, and a return before every line end. */
function terminal(child: ChildProcess): ReadableStream<string> {
  return new ReadableStream({
    start: (controller) => {
      for (const stream of [child.stdout, child.stderr])
        stream?.on('data', (chunk: Buffer) => {
          controller.enqueue(chunk.toString().replaceAll('\n', '\r\n'));
        });
      child.on('close', () => {
        controller.close();
      });
    },
  });
}

async function write(directory: string, tree: FileTree): Promise<void> {
  await mkdir(directory, { recursive: true });
  for (const [name, entry] of Object.entries(tree)) {
    const target = path.join(directory, name);
    if ('directory' in entry) await write(target, entry.directory);
    else await writeFile(target, entry.file.contents);
  }
}
