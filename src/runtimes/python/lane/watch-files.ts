import type { EmscriptenFs, FsNode, FsOperations } from './pyodide-internals.ts';

/** What a sample left behind in the in-memory file system, which lives outside Python's memory. */
export interface FileWatch {
  /**
   * Removes what was created, closes what was left open, and returns to the first directory. Gives
   * false when something that was there before was changed: then only a new lane is clean.
   */
  sweep(): boolean;
}

const writers = ['setattr', 'mknod', 'rename', 'unlink', 'rmdir', 'symlink', 'write', 'msync'];

/** Contents that were written into: bytes change in place, which their listing does not show. */
interface Touched {
  anything: boolean;
  readonly contents: Set<unknown>;
}

/** Starts watching: from here on every change to the file system is the sample's. */
export function watchFiles(fs: EmscriptenFs): FileWatch {
  const touched: Touched = { anything: false, contents: new Set() };
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
      const written = [...before.values()].some(({ contents }) => touched.contents.has(contents));
      const clean = !written && same(before, listing(fs));
      touched.anything = false;
      touched.contents.clear();
      return clean;
    },
  };
}

function markCalls(operations: FsOperations, touched: Touched): void {
  for (const name of writers) {
    const original = operations[name];
    if (!original) continue;
    operations[name] = function (this: unknown, ...parameters: never[]) {
      touched.anything = true;
      // Before the call: it may put larger contents in the place of these.
      touched.contents.add(contentsOf(parameters[0]));
      return original.apply(this, parameters);
    };
  }
}

/** What is behind a stream that is written to; folders and links have no bytes. */
function contentsOf(target?: { readonly node?: FsNode }): unknown {
  const contents = target?.node?.contents;
  return contents instanceof Uint8Array ? contents : undefined;
}

/** Every path with what identifies its content; folders have an unchanging none. */
type Listing = Map<string, FileState>;

interface FileState {
  readonly contents: unknown;
  readonly size: number;
  readonly mode: number;
}

/** Made up by the system, not stored. */
const virtualFolders = new Set(['/dev', '/proc']);

function listing(fs: EmscriptenFs, folder = '', found: Listing = new Map()): Listing {
  if (folder === '') found.set('/', stateOf(fs, fs.lookupPath('/').node));
  for (const name of fs.readdir(folder || '/')) {
    const path = `${folder}/${name}`;
    if (name === '.' || name === '..' || virtualFolders.has(path)) continue;
    const { node } = fs.lookupPath(path);
    found.set(path, stateOf(fs, node));
    if (fs.isDir(node.mode)) listing(fs, path, found);
  }
  return found;
}

const stateOf = (fs: EmscriptenFs, { contents, usedBytes = 0, mode }: FsNode): FileState =>
  fs.isDir(mode) ? { contents: null, size: 0, mode } : { contents, size: usedBytes, mode };

function removeNew(fs: EmscriptenFs, before: Listing): void {
  // Deepest first, so that folders are empty when their turn comes.
  for (const [path, { mode }] of [...listing(fs)].reverse()) {
    if (before.has(path)) continue;
    if (fs.isDir(mode)) fs.rmdir(path);
    else fs.unlink(path);
  }
}

function same(before: Listing, after: Listing): boolean {
  return (
    before.size === after.size &&
    [...before].every(([path, entry]) => sameEntry(entry, after.get(path)))
  );
}

const sameEntry = (before: FileState, after: FileState | undefined): boolean =>
  after !== undefined &&
  before.contents === after.contents &&
  before.size === after.size &&
  before.mode === after.mode;
