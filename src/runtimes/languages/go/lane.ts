// Classic worker: Go, interpreted by yaegi, which has no way to JavaScript.
import { serveLane } from '../../sandbox/lane/serve-lane.ts';
import { runGo } from './run-go.ts';
import { startYaegi } from './yaegi.ts';

let yaegi: Awaited<ReturnType<typeof startYaegi>>;

serveLane({
  async start(files) {
    yaegi = await startYaegi(files.module('yaegi.wasm'));
  },
  run: (program) => runGo(yaegi, program),
});
