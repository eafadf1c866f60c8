// Classic worker: SQL in SQLite, which has no way to JavaScript at all.
import { serveLane } from '../../sandbox/lane/serve-lane.ts';
import { judgeSql } from './judge-sql.ts';
import { openSqlite, startSqlite } from './sqlite.ts';

let module: WebAssembly.Module;

serveLane({
  async start(files) {
    module = files.module('sqlite3.wasm');
    // The first time takes longest, and shows whether it works at all.
    await startSqlite(module);
  },
  run: (program) => judgeSql(async () => openSqlite(await startSqlite(module)), program),
});
