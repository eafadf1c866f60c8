// Classic worker: JavaScript in QuickJS, which has no way to the worker's own JavaScript.
import { serveLane } from '../../sandbox/lane/serve-lane.ts';
import { startQuickJs } from './quickjs.ts';
import { runScript } from './run-script.ts';

let quickJs: Awaited<ReturnType<typeof startQuickJs>>;

serveLane({
  async start(files) {
    quickJs = await startQuickJs(files.module('quickjs.wasm'));
  },
  run: (program) => runScript(quickJs, program),
});
