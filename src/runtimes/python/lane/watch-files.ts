import type { EmscriptenFs, FsOperations } from './pyodide-internals.ts';

/** What a sample left behind in the in-memory file system, which lives outside Python's memory. */
export interface FileWatch {
  /**
   * Removes what was created, closes what was left open, and returns to the first directory. Gives
   * false when something that was there before was changed: then only a new lane is clean.
   */
  sweep(): boolean;
}

const writers = ['setattr', 'mknod', 'rename', 'unlink', 'rmdir', 'symlink', 'write', 'msync'];

/** Starts watching: from here on every change to the file system is the sample's. */
export function watchFiles(fs: EmscriptenFs): FileWatch {
  const touched = { anything: false };
  for (const operations of Object.values(fs.filesystems.MEMFS.ops_table ?? {})) {
    markCalls(operations.node, touched);
    markCalls(operations.stream, touched);
  }
  const home = fs.cwd();
  const before = listing(fs);
  const openBefore = [...fs.streams];
  return {
    sweep() {
      for (const stream of fs.streams.slice(openBefore.length)) if (stream) fs.close(stream);
      if (openBefore.some((stream, descriptor) => fs.streams[descriptor] !== stream)) return false;
      if (fs.cwd() !== home) fs.chdir(home);
      if (!touched.anything) return true;
      removeNew(fs, before);
      const clean = same(before, listing(fs));
      touched.anything = false;
      return clean;
    },
  };
}

function markCalls(operations: FsOperations, touched: { anything: boolean }): void {
  for (const name of writers) {
    const original = operations[name];
    if (!original) continue;
    operations[name] = function (this: unknown, ...parameters: never[]) {
      touched.anything = true;
      return original.apply(this, parameters);
    };
  }
}

/** Every path with what identifies its content; folders have none. */
type Listing = Map<string, FileState | 'folder'>;

interface FileState {
  readonly contents: unknown;
  readonly size: number;
  readonly mode: number;
}

/** Made up by the system, not stored. */
const virtualFolders = new Set(['/dev', '/proc']);

function listing(fs: EmscriptenFs, folder = '', found: Listing = new Map()): Listing {
  for (const name of fs.readdir(folder || '/')) {
    const path = `${folder}/${name}`;
    if (name === '.' || name === '..' || virtualFolders.has(path)) continue;
    const { node } = fs.lookupPath(path);
    if (fs.isDir(node.mode)) listing(fs, path, found.set(path, 'folder'));
    else found.set(path, { contents: node.contents, size: node.usedBytes ?? 0, mode: node.mode });
  }
  return found;
}

function removeNew(fs: EmscriptenFs, before: Listing): void {
  // Deepest first, so that folders are empty when their turn comes.
  for (const [path, entry] of [...listing(fs)].reverse()) {
    if (before.has(path)) continue;
    if (entry === 'folder') fs.rmdir(path);
    else fs.unlink(path);
  }
}

function same(before: Listing, after: Listing): boolean {
  return (
    before.size === after.size &&
    [...before].every(([path, entry]) => sameEntry(entry, after.get(path)))
  );
}

function sameEntry(before: FileState | 'folder', after: FileState | 'folder' | undefined): boolean {
  if (before === 'folder' || after === 'folder' || after === undefined) return before === after;
  return (
    before.contents === after.contents && before.size === after.size && before.mode === after.mode
  );
}
