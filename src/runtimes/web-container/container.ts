/** A directory to be written into a container, as `@webcontainer/api` wants it. */
export interface FileTree {
  [name: string]: { directory: FileTree } | { file: { contents: string } };
}

/** A process in a container, with the terminal that it writes to. */
export interface ContainerProcess {
  /** Its exit code; may settle before the output ends, and never where it cannot be killed. */
  readonly exit: Promise<number>;
  /** Everything it writes, standard output and error in one; it stalls unless this is read. */
  readonly output: ReadableStream<string>;
  kill(): void;
}

/** What is used of a container's files; paths are relative to its working directory. */
export interface ContainerFiles {
  mkdir(path: string, options: { recursive: true }): Promise<unknown>;
  readdir(path: string): Promise<string[]>;
  readFile(path: string, encoding: 'utf-8'): Promise<string>;
  rm(path: string, options: { recursive: true; force: true }): Promise<void>;
}

/** A small computer with Node: a WebContainer, or a directory with child processes in tests. */
export interface Container {
  readonly fs: ContainerFiles;
  mount(tree: FileTree, options: { mountPoint: string }): Promise<void>;
  spawn(
    command: string,
    args: string[],
    options: { cwd: string; env: Record<string, string> },
  ): Promise<ContainerProcess>;
  /** Ends everything in it at once; nothing of it can be used afterwards. */
  teardown(): void;
}

/** Where containers come from; there is one container at a time. */
export interface ContainerHost {
  /** Resolves when the host answers; rejects with a sentence for people. */
  reach(signal: AbortSignal): Promise<void>;
  /** Resolves with a container; without a network it may neither resolve nor reject. */
  boot(): Promise<Container>;
  /** Takes off the page what a boot that did not end has put there. */
  abandon(): void;
}
