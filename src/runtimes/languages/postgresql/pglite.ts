import { PGlite } from '@electric-sql/pglite';
import type { LaneFiles } from '../../sandbox/lane/adapter.ts';
import { SqlError, type SqlDatabase } from '../sql/sql-database.ts';

const asText = (text: string): string => text;

/** Numbers as numbers; points in time as the text that the database gives, not as JavaScript's. */
const parsers = { 1700: Number, 1082: asText, 1114: asText, 1184: asText };

/** Makes a cluster once, and gives a database in a copy of it for each program. */
export async function postgresOpener(files: LaneFiles): Promise<() => Promise<SqlDatabase>> {
  const options = {
    pgliteWasmModule: files.module('pglite.wasm'),
    initdbWasmModule: files.module('initdb.wasm'),
    fsBundle: new Blob([await files.bytes('pglite.data')]),
  };
  const first = await PGlite.create(options);
  const loadDataDir = await first.dumpDataDir('none');
  await first.close();
  return async () => databaseOf(await PGlite.create({ ...options, loadDataDir }));
}

const databaseOf = (postgres: PGlite): SqlDatabase => ({
  async run(script) {
    try {
      const results = await postgres.exec(script, { rowMode: 'array', parsers });
      return results
        .filter(({ fields }) => fields.length > 0)
        .map(({ rows }) => rows as unknown as readonly unknown[][]);
    } catch (error) {
      throw sqlErrorOf(error);
    }
  },
  close: () => postgres.close(),
});

interface DatabaseError {
  readonly message: string;
  /** 1-based place in the script, as digits. */
  readonly position?: string;
  readonly code?: string;
}

function sqlErrorOf(error: unknown): SqlError {
  const { message, position, code } = error as DatabaseError;
  const offset = position === undefined ? undefined : Number(position) - 1;
  if (code === '53200') return new SqlError(message, offset, 'memory');
  return new SqlError(message, offset, code === '54001' ? 'stack' : undefined);
}
