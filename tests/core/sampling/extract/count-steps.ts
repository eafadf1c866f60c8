import { Session, type Profiler } from 'node:inspector';

/**
 * Counts what running something costs, without a clock: how often V8 ran each block of the modules
 * under `src/core/sampling`, and the characters that string methods and regular expressions went over
 * for them. Modules must be imported after `start`, since V8 counts in what it compiles afterwards.
 */
export class StepCounter {
  readonly #session = new Session();

  start(): void {
    this.#session.connect();
    this.#post('Profiler.enable');
    this.#session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  }

  stop(): void {
    this.#session.disconnect();
  }

  count(run: () => void): number {
    this.#take();
    const native = countCharacters(run);
    const scripts = this.#take().filter(({ url }) => url.includes('/src/core/sampling/'));
    if (scripts.length === 0) throw new Error('V8 counted nothing');
    const ranges = scripts.flatMap(({ functions }) => functions.flatMap((each) => each.ranges));
    return native + ranges.reduce((sum, { count }) => sum + count, 0);
  }

  #post(method: 'Profiler.enable'): void {
    this.#session.post(method);
  }

  /** The counts since they were last taken. In its own thread a session answers at once. */
  #take(): Profiler.ScriptCoverage[] {
    let taken: Profiler.ScriptCoverage[] = [];
    this.#session.post('Profiler.takePreciseCoverage', (error, { result }) => {
      if (error) throw error;
      taken = result;
    });
    return taken;
  }
}

/** What one call goes over at most: all of the text for most methods, up to the hit for a search. */
function cost(name: string, self: unknown, args: readonly unknown[], result: unknown): number {
  const text = String(self);
  const from = typeof args[1] === 'number' ? args[1] : 0;
  if (name === 'indexOf') return result === -1 ? text.length - from : Number(result) - from + 1;
  if (name === 'startsWith' || name === 'endsWith') return String(args[0]).length;
  if (name === 'slice' || name === 'repeat') return String(result).length;
  return text.length;
}

const stringMethods = [
  ...['indexOf', 'lastIndexOf', 'includes', 'startsWith', 'endsWith', 'slice', 'repeat', 'split'],
  ...['trim', 'trimStart', 'trimEnd', 'replace', 'replaceAll', 'search', 'toLowerCase'],
];

/** Runs something with the methods of strings and regular expressions counting their characters. */
function countCharacters(run: () => void): number {
  let [count, busy] = [0, false];
  const restore: (() => void)[] = [];
  const wrap = (prototype: object, name: string, calculate: Calculate): void => {
    const original = Reflect.get(prototype, name) as Method;
    restore.push(() => Reflect.set(prototype, name, original));
    Reflect.set(prototype, name, function (this: unknown, ...args: unknown[]): unknown {
      const before = this instanceof RegExp ? this.lastIndex : 0;
      // What a method calls inside, such as `replace` its pattern, is part of its own cost.
      if (busy) return Reflect.apply(original, this, args);
      busy = true;
      const result = Reflect.apply(original, this, args);
      count += calculate(this, args, result, before);
      busy = false;
      return result;
    });
  };
  for (const name of stringMethods) {
    wrap(String.prototype, name, (self, args, result) => cost(name, self, args, result));
  }
  for (const name of ['exec', 'test']) wrap(RegExp.prototype, name, searched);
  try {
    run();
  } finally {
    for (const each of restore) each();
  }
  return count;
}

type Method = (this: unknown, ...args: unknown[]) => unknown;
type Calculate = (
  self: unknown,
  args: readonly unknown[],
  result: unknown,
  before: number,
) => number;

/** A pattern that goes on from its last match goes over what lies between; others over all. */
const searched: Calculate = (self, [text], result, before) => {
  const all = String(text).length - before;
  return self instanceof RegExp && self.global && result ? self.lastIndex - before : all;
};
