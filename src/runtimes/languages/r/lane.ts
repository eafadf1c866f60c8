// Classic worker: GNU R, which is put back to its beginning after every program.
import { serveLane } from '../../sandbox/lane/serve-lane.ts';
import { Machine } from './machine.ts';
import { runR } from './run-r.ts';

let boot: () => Promise<Machine>;
let machine: Machine;

async function fresh(): Promise<Machine> {
  machine.restore();
  if (machine.isSpent) machine = await boot();
  return machine;
}

serveLane({
  async start(files) {
    boot = () => Machine.boot(files);
    machine = await boot();
  },
  run: (program) => runR(fresh, program),
});
