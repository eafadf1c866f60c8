// Classic worker: SWI-Prolog, twice for each program.
import { serveLane } from '../../sandbox/lane/serve-lane.ts';
import { runProlog } from './run-prolog.ts';
import { swiplStarter } from './swipl.ts';

let start: Awaited<ReturnType<typeof swiplStarter>>;

serveLane({
  async start(files) {
    start = await swiplStarter(files);
  },
  run: (program) => runProlog(start, program),
});
