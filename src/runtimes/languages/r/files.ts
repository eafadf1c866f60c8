interface FileNode {
  readonly mode: number;
  readonly contents: Readonly<Record<string, FileNode>> | Uint8Array;
  node_ops: Operations;
  stream_ops: Operations;
}

type Operations = Readonly<Record<string, unknown>>;

/** What is used of Emscripten's file system. */
export interface FileSystem {
  readonly streams: readonly (object | null | undefined)[];
  ignorePermissions: boolean;
  chdir(path: string): void;
  close(stream: object): void;
  isDir(mode: number): boolean;
  isFile(mode: number): boolean;
  lookupPath(path: string, options?: { readonly follow: boolean }): { readonly node: FileNode };
  mkdirTree(path: string): void;
  readdir(path: string): readonly string[];
  rmdir(path: string): void;
  unlink(path: string): void;
  writeFile(path: string, content: Uint8Array): void;
}

const readingNode = ['getattr', 'lookup', 'readdir', 'readlink'];
const readingStream = ['llseek', 'read', 'mmap'];

const only = (operations: Operations, names: readonly string[]): Operations =>
  Object.fromEntries(Object.entries(operations).filter(([name]) => names.includes(name)));

/** Lets nothing of a file system be changed any more, whatever its permissions become, but in some folders. */
export function holdStill(fs: FileSystem, except: readonly string[]): void {
  const visit = (path: string, node: FileNode): void => {
    if (except.includes(path)) return;
    node.node_ops = only(node.node_ops, readingNode);
    if (fs.isFile(node.mode)) node.stream_ops = only(node.stream_ops, readingStream);
    if (!fs.isDir(node.mode) || node.contents instanceof Uint8Array) return;
    for (const [name, child] of Object.entries(node.contents)) visit(`${path}/${name}`, child);
  };
  visit('', fs.lookupPath('/').node);
}

/** Removes everything in a folder, and closes every file that is still open. */
export function emptyFolder(fs: FileSystem, folder: string): void {
  const standard = 3;
  for (const stream of fs.streams.slice(standard)) if (stream) fs.close(stream);
  const before = fs.ignorePermissions;
  fs.ignorePermissions = true;
  for (const name of fs.readdir(folder)) {
    if (name !== '.' && name !== '..') remove(fs, `${folder}/${name}`);
  }
  fs.ignorePermissions = before;
}

function remove(fs: FileSystem, path: string): void {
  if (!fs.isDir(fs.lookupPath(path, { follow: false }).node.mode)) {
    fs.unlink(path);
    return;
  }
  emptyFolder(fs, path);
  fs.rmdir(path);
}
