// Classic worker: Clang and LLD compile a program to WebAssembly, which runs right here.
import { serveLane } from '../../sandbox/lane/serve-lane.ts';
import { runNative } from './run-native.ts';
import { startToolchain } from './toolchain.ts';

serveLane({
  start: startToolchain,
  run: (program) => runNative('cpp', program),
});
