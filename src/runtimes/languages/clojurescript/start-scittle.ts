import { scope } from './scope.ts';
import 'scittle/dist/scittle.js';
import clojureTest from './clojure-test.cljs';
import harden from './harden.cljs';
import type { TestBook } from './test-book.ts';

/** Evaluates ClojureScript in the one interpreter of a worker. */
export interface Clojure {
  readonly evaluate: (text: string) => unknown;
  /** Our clojure.test under a name that no program knows. */
  readonly testSpace: string;
  /** Line of the text that an error names, and what kind of error it is. */
  placeOf(error: unknown): number | undefined;
  kindOf(error: unknown): string;
}

type Ask = (error: unknown) => string;

/** Starts the interpreter with our `clojure.test`, and then freezes what is beneath it. */
export function startClojure(book: TestBook): Clojure {
  const { scittle } = self as unknown as Record<'scittle', Scittle>;
  const evaluate = scittle.core.eval_string;
  const testSpace = `test-${String(crypto.getRandomValues(new BigUint64Array(1))[0])}`;
  let place: Ask = () => '';
  let kind: Ask = () => '';
  const lent = {
    sandboxFailed: book.fail,
    sandboxRegister: book.register,
    sandboxRun: book.run,
    sandboxFreeze: Object.freeze,
    sandboxFreezeKind: freezeKind,
    sandboxPlaceOf: (ask: Ask) => (place = ask),
    sandboxKindOf: (ask: Ask) => (kind = ask),
  };
  Object.assign(scope, lent);
  evaluate(clojureTest);
  evaluate(clojureTest.replace('(ns clojure.test)', `(ns ${testSpace})`));
  evaluate("(ns user) (require 'clojure.set 'clojure.string 'clojure.walk)");
  evaluate(harden);
  for (const name of [...Object.keys(lent), 'import']) Reflect.deleteProperty(scope, name);
  Object.freeze(scope);
  freezeIntrinsics();
  return {
    evaluate,
    testSpace,
    placeOf: (error) => Number(place(error)) || undefined,
    kindOf: (error) => kind(error),
  };
}

interface Scittle {
  readonly core: { readonly eval_string: (text: string) => unknown };
}

/** Freezes the prototypes of a value, up to those that all objects share. */
function freezeKind(value: unknown): void {
  if (value === null || value === undefined) return;
  let kind = Object.getPrototypeOf(value) as object | null;
  while (kind !== null && kind !== Object.prototype) {
    Object.freeze(kind);
    kind = Object.getPrototypeOf(kind) as object | null;
  }
}

/**
 * Lets nobody add to what all objects share: a `then` there would be called by whoever waits for an
 * object. Errors stay as they are, because new ones are given names and messages.
 */
function freezeIntrinsics(): void {
  Object.seal(Object.prototype);
  for (const kind of [
    Function,
    Array,
    Promise,
    String,
    Number,
    Boolean,
    RegExp,
    Symbol,
    Map,
    Set,
  ]) {
    Object.freeze(kind);
    Object.freeze(kind.prototype);
  }
  for (const one of [Object, Math, JSON, Reflect, Date]) Object.freeze(one);
}
