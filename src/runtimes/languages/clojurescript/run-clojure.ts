import { messageOf } from '../../../core/message-of.ts';
import type { LaneProgram } from '../../sandbox/lane/adapter.ts';
import type { LaneEnding } from '../../sandbox/protocol.ts';
import type { Clojure } from './start-scittle.ts';
import { CheckFailure, type TestBook } from './test-book.ts';

/** Core names that mean the same to the tests whatever the program says. */
const core = /[?=]$|^(?:not|list|vector|hash-map|hash-set|set|vec|first|second|count|is|deftest)$/;

/** Runs a program, then its tests in a namespace of their own. */
export function runClojure(clojure: Clojure, book: TestBook, program: LaneProgram): LaneEnding {
  const { solution, tests, out } = program;
  const write = (...parts: readonly unknown[]): void => {
    out(`${parts.map(String).join(' ')}\n`);
  };
  Object.assign(console, { log: write, info: write, warn: write, error: write });
  program.running();
  try {
    clojure.evaluate(solution);
    if (tests !== '') runTests(clojure, book, program);
  } catch (error) {
    return failureOf(clojure, book.failure ?? error);
  }
  if (book.failure) return failureOf(clojure, book.failure);
  return { exitCode: 0, atEnd: true };
}

function runTests(clojure: Clojure, book: TestBook, { solution, tests }: LaneProgram): void {
  const names = String(clojure.evaluate(`(clojure.string/join " " (keys (ns-publics 'user)))`));
  const seen = names.split(' ').filter((name) => name !== '' && !core.test(name));
  const head =
    `(ns sandbox.tests (:require [${clojure.testSpace} :refer [deftest is are testing run-tests]] ` +
    `[clojure.string :as str] [clojure.set :as set] [user :refer [${seen.join(' ')}]]))`;
  // Keeps the lines of the tests where they are in the whole program.
  clojure.evaluate(head + '\n'.repeat(solution.split('\n').length) + tests);
  book.run();
}

function failureOf(clojure: Clojure, error: unknown): LaneEnding {
  if (error instanceof CheckFailure) {
    const { name, message, form } = error;
    const shown = { type: name, message, assertion: form, traceback: `${name}: ${message}` };
    return { exitCode: 1, atEnd: false, error: shown };
  }
  const message = messageOf(error);
  const line = clojure.placeOf(error);
  const missing = noNamespace.exec(message)?.[1];
  const type =
    missing === undefined ? typeOf(message, clojure.kindOf(error)) : 'ModuleNotFoundError';
  const place = line === undefined ? '' : `, line ${line}`;
  const traceback = `${type}${place}: ${message}`;
  const shown = {
    ...{ type, message, traceback },
    ...(line !== undefined && { line }),
    ...(missing !== undefined && { needs: `the namespace ${missing}` }),
  };
  const ending = { exitCode: 1, atEnd: false, error: shown };
  return /call stack/.test(message) ? { ...ending, exhausted: 'stack' } : ending;
}

const noNamespace = /^Could not find namespace:? ?(.+?)\.?$/;

function typeOf(message: string, kind: string): string {
  return /^(EOF|Unmatched delimiter|Invalid)/.test(message) || kind.includes('parse')
    ? 'SyntaxError'
    : 'Error';
}
