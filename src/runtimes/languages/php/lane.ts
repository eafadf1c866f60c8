// Classic worker: PHP's own interpreter, one for every program and one for the tests.
import { serveLane } from '../../sandbox/lane/serve-lane.ts';
import { Judge } from './judge.ts';
import { runPhp } from './run-php.ts';

let module: WebAssembly.Module;
let judge: Promise<Judge> | undefined;

serveLane({
  start(files) {
    if (!('Suspending' in WebAssembly)) {
      throw new Error(
        'PHP needs WebAssembly with promises (JSPI), which this browser does not have.',
      );
    }
    module = files.module('php.wasm');
    return Promise.resolve();
  },
  run: (program) => runPhp(module, () => (judge ??= Judge.start(module)), program),
});
