// Classic worker: Perl's own interpreter, one for every program and one for the tests.
import { serveLane } from '../../sandbox/lane/serve-lane.ts';
import { Judge } from './judge.ts';
import { Perl } from './perl.ts';
import { runPerl } from './run-perl.ts';

let module: WebAssembly.Module;
let judge: Judge;

serveLane({
  async start(files) {
    module = files.module('perl.wasm');
    judge = new Judge(module);
    // A harness that does not load is our failure, and none of a program.
    await Perl.start(module, { out: nothing, err: nothing });
  },
  run: (program) => runPerl(module, () => Promise.resolve(judge), program),
});

function nothing(): void {
  return;
}
