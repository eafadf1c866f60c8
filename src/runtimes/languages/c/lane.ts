// Classic worker: Clang and LLD compile a program to WebAssembly, which runs right here.
import { serveLane } from '../../sandbox/lane/serve-lane.ts';
import { runNative } from '../cpp/run-native.ts';
import { startToolchain } from '../cpp/toolchain.ts';

serveLane({
  start: startToolchain,
  run: (program) => runNative('c', program),
});
