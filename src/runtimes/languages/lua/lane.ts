// Classic worker: Lua's own interpreter. Programs have no way to JavaScript.
import { serveLane } from '../../sandbox/lane/serve-lane.ts';
import { LuaVm } from './lua-vm.ts';
import { runLua } from './run-lua.ts';

let module: WebAssembly.Module;

serveLane({
  async start(files) {
    module = files.module('lua.wasm');
    // A harness that does not load is our failure, and none of a program.
    await LuaVm.open(module, { stdin: '', out: nothing, err: nothing, asked: nothing });
  },
  run: (program) => runLua(module, program),
});

function nothing(): undefined {
  return undefined;
}
