import type { PyodideInterface } from 'pyodide';

/**
 * The private parts of Pyodide 314.0.7 that restoring its memory needs. They are pinned together
 * with the package version; `tests/runtimes/python` fails when an upgrade moves them.
 */
export interface PyodideModule {
  readonly HEAPU8: Uint8Array;
  readonly FS: EmscriptenFs;
  __hiwire_get(slot: number): unknown;
  __hiwire_set(slot: number, value: unknown): void;
  /** The stack grows from its base down towards its end. */
  _emscripten_stack_get_base(): number;
  _emscripten_stack_get_end(): number;
  /** Address of the end of the heap; what is above was never handed out. */
  _emscripten_get_sbrk_ptr(): number;
  /** Bytes the allocator has asked for, now and at most. */
  _malloc_footprint(): number;
  _malloc_max_footprint(): number;
}

/** A node of Emscripten's in-memory file system. */
export interface FsNode {
  readonly name: string;
  readonly mode: number;
  contents: unknown;
  usedBytes?: number;
}

export type FsOperations = Record<string, ((...parameters: never[]) => unknown) | undefined>;

export interface EmscriptenFs {
  readonly filesystems: {
    readonly MEMFS: {
      ops_table: Record<string, { node: FsOperations; stream: FsOperations }> | null;
    };
  };
  /** Open files by descriptor, null where one was closed. */
  readonly streams: (object | null)[];
  cwd(): string;
  chdir(path: string): void;
  readdir(path: string): string[];
  lookupPath(path: string): { node: FsNode };
  isDir(mode: number): boolean;
  unlink(path: string): void;
  rmdir(path: string): void;
  close(stream: unknown): void;
}

export type PyodideWithInternals = PyodideInterface & { readonly _module: PyodideModule };

/** Options of `loadPyodide` that its types leave out. */
export interface SnapshotOptions {
  _makeSnapshot?: boolean;
  _loadSnapshot?: Uint8Array;
}

/** The private call that gives the memory of a freshly prepared interpreter. */
export interface SnapshotMaker {
  makeMemorySnapshot(): Uint8Array;
}
