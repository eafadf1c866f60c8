// Classic worker: Scheme, interpreted by JavaScript, which it has no way to.
import '../../sandbox/lane/page-stub.ts';
import { serveLane } from '../../sandbox/lane/serve-lane.ts';
import { addMissing, cutOff } from './library.ts';
import { runScheme } from './run-scheme.ts';
import { defineTests } from './test-forms.ts';

serveLane({
  start() {
    cutOff();
    addMissing();
    defineTests();
    return Promise.resolve();
  },
  run: runScheme,
});
