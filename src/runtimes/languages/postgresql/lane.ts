// Classic worker: SQL in PostgreSQL, which has no way to JavaScript at all.
import { serveLane } from '../../sandbox/lane/serve-lane.ts';
import { judgeSql } from '../sql/judge-sql.ts';
import { postgresOpener } from './pglite.ts';

let open: Awaited<ReturnType<typeof postgresOpener>>;

serveLane({
  async start(files) {
    open = await postgresOpener(files);
  },
  run: (program) => judgeSql(open, program),
});
