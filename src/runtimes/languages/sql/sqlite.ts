import initSqlite, { type Database, type Sqlite3Static } from '@sqlite.org/sqlite-wasm';
import { SqlError, type ResultSet, type Row, type SqlDatabase } from './sql-database.ts';

/** What the package takes besides what its types say: Emscripten's own options. */
type InitSqlite = (options: {
  readonly instantiateWasm: InstantiateWasm;
  readonly print: () => void;
  readonly printErr: () => void;
}) => Promise<Sqlite3Static>;

type InstantiateWasm = (
  imports: WebAssembly.Imports,
  receive: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
) => object;

/** No files that outlive a program, and no word about their absence. */
const config = {
  disable: {
    vfs: { kvvfs: true, opfs: true, 'opfs-vfs': true, 'opfs-wl': true, 'opfs-sahpool': true },
  },
  debug: () => undefined,
  log: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

/** An SQLite of its own: settings and files that a program leaves end with it. */
export function startSqlite(module: WebAssembly.Module): Promise<Sqlite3Static> {
  // The package reads its settings there, each time.
  Object.assign(globalThis, { sqlite3ApiConfig: config });
  return (initSqlite as unknown as InitSqlite)({
    instantiateWasm(imports, receive) {
      void WebAssembly.instantiate(module, imports).then((instance) => {
        receive(instance, module);
      });
      return {};
    },
    print: () => undefined,
    printErr: () => undefined,
  });
}

/** Rows are kept outside SQLite's own memory, which alone is capped. */
const mostResultBytes = 64 * 2 ** 20;

/** An empty database in the memory of an SQLite. */
export function openSqlite(sqlite: Sqlite3Static): SqlDatabase {
  const database = new sqlite.oo1.DB(':memory:');
  return {
    run: (script) => Promise.resolve().then(() => runScript(sqlite, database, script)),
    close: () => {
      database.close();
    },
  };
}

function runScript(
  sqlite: Sqlite3Static,
  database: Database,
  script: string,
): readonly ResultSet[] {
  const { wasm } = sqlite;
  const scope = wasm.scopedAllocPush();
  try {
    const [start, bytes] = wasm.scopedAllocCString(script, true);
    const statements = new Statements(sqlite, database, start, bytes);
    const sets: ResultSet[] = [];
    while (!statements.atEnd) {
      const rows = statements.runNext();
      if (rows) sets.push(rows);
    }
    return sets;
  } catch (error) {
    throw error instanceof SqlError ? error : exhaustionOf(error);
  } finally {
    wasm.scopedAllocPop(scope);
  }
}

/** About what a value takes, in bytes. */
const sizeOf = (value: unknown): number =>
  value instanceof Uint8Array || typeof value === 'string' ? value.length + 16 : 16;

const blanks = /^(?:\s|--[^\n]*|\/\*[^]*?\*\/)*/;

/** What the memory of WebAssembly says when it is full. */
const exhaustionOf = (error: unknown): SqlError =>
  new SqlError(String(error), undefined, /memory|alloc/i.test(String(error)) ? 'memory' : 'stack');

/** The statements of a script in SQLite's memory, which are compiled one after the other. */
class Statements {
  readonly #sqlite: Sqlite3Static;
  readonly #database: Database;
  readonly #start: number;
  readonly #bytes: number;
  #at = 0;
  #kept = 0;

  constructor(sqlite: Sqlite3Static, database: Database, start: number, bytes: number) {
    this.#sqlite = sqlite;
    this.#database = database;
    this.#start = start;
    this.#bytes = bytes;
  }

  get atEnd(): boolean {
    return this.#at >= this.#bytes;
  }

  /** Rows of the next statement, if it has columns. */
  runNext(): ResultSet | undefined {
    const { capi } = this.#sqlite;
    const begin = this.#at;
    const statement = this.#prepare();
    // Blanks and comments make no statement.
    if (statement === 0) return undefined;
    try {
      const columns = capi.sqlite3_column_count(statement);
      const rows: Row[] = [];
      for (;;) {
        const code = capi.sqlite3_step(statement);
        if (code === capi.SQLITE_DONE) return columns === 0 ? undefined : rows;
        this.#check(code, begin, capi.SQLITE_ROW);
        rows.push(this.#readRow(statement, columns));
      }
    } finally {
      capi.sqlite3_finalize(statement);
    }
  }

  #readRow(statement: number, columns: number): Row {
    const { capi } = this.#sqlite;
    const row = Array.from({ length: columns }, (_, i) => capi.sqlite3_column_js(statement, i));
    this.#kept += row.reduce<number>((sum, value) => sum + sizeOf(value), 0);
    if (this.#kept > mostResultBytes) {
      throw new SqlError('The rows of a query are larger than 64 MiB.', undefined, 'memory');
    }
    return row;
  }

  #prepare(): number {
    const { capi, wasm } = this.#sqlite;
    const stack = wasm.pstack.pointer;
    try {
      const [ppStatement = 0, pTail = 0] = wasm.pstack.allocPtr(2);
      const [begin, left] = [this.#at, this.#bytes - this.#at];
      const text = this.#start + begin;
      const code = capi.sqlite3_prepare_v2(this.#pointer, text, left, ppStatement, pTail);
      this.#check(code, begin, capi.SQLITE_OK);
      this.#at = Math.max(begin + 1, wasm.peekPtr(pTail) - this.#start);
      return wasm.peekPtr(ppStatement);
    } finally {
      wasm.pstack.restore(stack);
    }
  }

  get #pointer(): number {
    const { pointer } = this.#database;
    if (pointer === undefined) throw new Error('The database is closed.');
    return pointer;
  }

  #check(code: number, begin: number, expected: number): void {
    if (code === expected) return;
    const { capi } = this.#sqlite;
    const message = capi.sqlite3_errmsg(this.#pointer);
    const offset = this.#charsBefore(begin + Math.max(0, capi.sqlite3_error_offset(this.#pointer)));
    throw new SqlError(message, offset, code === capi.SQLITE_NOMEM ? 'memory' : undefined);
  }

  /** Characters of the script before a byte of it; blanks and comments there are passed over. */
  #charsBefore(byte: number): number {
    const heap = this.#sqlite.wasm.heap8u();
    const decoder = new TextDecoder();
    const before = decoder.decode(heap.slice(this.#start, this.#start + byte));
    const after = decoder.decode(heap.slice(this.#start + byte, this.#start + this.#bytes));
    return before.length + (blanks.exec(after)?.[0].length ?? 0);
  }
}
