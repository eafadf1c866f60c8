// Classic worker: ClojureScript, interpreted by JavaScript of which it sees little.
import { serveLane } from '../../sandbox/lane/serve-lane.ts';
import { runClojure } from './run-clojure.ts';
import { startClojure } from './start-scittle.ts';
import { TestBook } from './test-book.ts';

const book = new TestBook();
let clojure: ReturnType<typeof startClojure>;

serveLane({
  start() {
    clojure = startClojure(book);
    return Promise.resolve();
  },
  run: (program) => runClojure(clojure, book, program),
});
