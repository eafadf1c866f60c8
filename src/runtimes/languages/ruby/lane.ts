// Classic worker: CRuby. Its bridge to JavaScript is taken away before any program runs.
import { serveLane } from '../../sandbox/lane/serve-lane.ts';
import { Machine } from './machine.ts';
import { runRuby } from './run-ruby.ts';

let module: WebAssembly.Module;
let guest: Machine;
let judge: Machine | undefined;

const rebooted = (machine: Machine | undefined): Promise<Machine> =>
  machine && !machine.isSpent ? Promise.resolve(machine) : Machine.boot(module);

serveLane({
  async start(files) {
    module = files.module('ruby.wasm');
    guest = await Machine.boot(module);
  },
  async run(program) {
    guest = await rebooted(guest);
    return runRuby({ guest, judge: async () => (judge = await rebooted(judge)) }, program);
  },
});
