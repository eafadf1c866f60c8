// Classic worker: just-bash, an interpreter of bash with its commands and a file system of its own.
import { serveLane } from '../../sandbox/lane/serve-lane.ts';
import { runShell } from './run-shell.ts';

serveLane({
  start: () => Promise.resolve(),
  run: runShell,
});
