// Evaluated in every interpreter before a program: the small part of Node that programs use. What it
// exports is for the lane alone; a program has no name for it.
import { assert } from './assert.ts';
import { decode, encode } from './codec.ts';
import { format, inspect } from './inspect.ts';
import { clearTimer, setRepeated, setTimer } from './timers.ts';

export { turn } from './timers.ts';

/** What the lane provides; taken out of the program's sight here. */
interface Host {
  readonly __write: (stream: 'out' | 'err', text: string) => void;
  readonly __input: () => string;
  readonly __exit: (code: number) => void;
  readonly __ask: (name: string, args: string) => string;
  readonly __now: () => number;
}

const { __write, __input, __exit, __ask, __now } = globalThis as unknown as Host;
for (const name of ['__write', '__input', '__exit', '__ask', '__now']) {
  Reflect.deleteProperty(globalThis, name);
}

const writer =
  (stream: 'out' | 'err') =>
  (...args: unknown[]): void => {
    __write(stream, `${format(...args)}\n`);
  };

const out = writer('out');
const err = writer('err');
const nothing = (): void => undefined;

const consoleOfNode = {
  log: out,
  info: out,
  debug: out,
  dir: out,
  table: out,
  warn: err,
  error: err,
  trace: err,
  time: nothing,
  timeEnd: nothing,
  group: out,
  groupEnd: nothing,
  assert: (holds: unknown, ...args: unknown[]): void => {
    if (!holds) err('Assertion failed', ...args);
  },
};

const stream = (name: 'out' | 'err') => ({
  write: (text: unknown): boolean => {
    __write(name, String(text));
    return true;
  },
});

const processOfNode = {
  argv: ['node', 'main.js'],
  env: {},
  platform: 'linux',
  version: 'v20.0.0',
  versions: { node: '20.0.0' },
  exitCode: undefined as number | undefined,
  stdout: stream('out'),
  stderr: stream('err'),
  exit: (code: unknown = exitCode()): void => {
    __exit(Number(code) || 0);
  },
  cwd: () => '/',
  on: nothing,
  nextTick: (call: (...args: unknown[]) => void, ...args: unknown[]): void => {
    void Promise.resolve().then(() => {
      call(...args);
    });
  },
  hrtime: Object.assign(() => [0, Math.trunc(__now() * 1e6)], {
    bigint: () => BigInt(Math.trunc(__now() * 1e6)),
  }),
  memoryUsage: () => ({ heapUsed: 0, heapTotal: 0, rss: 0 }),
};

const modules: Readonly<Record<string, unknown>> = {
  assert,
  'assert/strict': assert.strict,
  util: {
    inspect,
    format,
    isDeepStrictEqual: (a: unknown, b: unknown) =>
      holds(() => {
        assert.deepStrictEqual(a, b);
      }),
  },
  process: processOfNode,
  perf_hooks: { performance: { now: __now } },
  fs: {
    readFileSync: (path: unknown): string => {
      if (path === 0 || path === '/dev/stdin') return __input();
      throw new Error(`ENOENT: no such file or directory, open '${String(path)}'`);
    },
  },
};

function holds(check: () => void): boolean {
  try {
    check();
    return true;
  } catch {
    return false;
  }
}

function require(id: string): unknown {
  const name = id.replace(/^node:/, '');
  if (Object.hasOwn(modules, name)) return modules[name];
  throw Object.assign(new Error(`Cannot find module '${id}'`), { code: 'MODULE_NOT_FOUND' });
}

const moduleOfNode = { exports: {} };

Object.assign(globalThis, {
  console: consoleOfNode,
  process: processOfNode,
  require,
  module: moduleOfNode,
  exports: moduleOfNode.exports,
  global: globalThis,
  performance: { now: __now },
  setTimeout: setTimer,
  setInterval: setRepeated,
  setImmediate: (call: () => void, ...args: unknown[]) => setTimer(call, 0, ...args),
  clearTimeout: clearTimer,
  clearInterval: clearTimer,
  clearImmediate: clearTimer,
  queueMicrotask: (call: () => void) => void Promise.resolve().then(call),
  structuredClone: (value: unknown) => decode(encode(value)),
});

/** The exit code a program has set without exiting. */
export function exitCode(): number {
  return processOfNode.exitCode ?? 0;
}

/** Calls a function of the program with coded arguments; gives what came back, coded. */
export function answer(name: string, args: string): string {
  try {
    const call = lookUp(name) as (...values: unknown[]) => unknown;
    return encode({ returned: call(...(decode(args) as unknown[])) });
  } catch (thrown) {
    const error = thrown instanceof Error ? thrown : new Error(`Uncaught ${String(thrown)}`);
    return encode({ name: error.name, message: error.message, stack: error.stack ?? '' });
  }
}

/** Functions declared by `const` are no properties of the global object. */
const lookUp = (name: string): unknown => (0, eval)(name) as unknown;

/** Defines a function that is called in the program's interpreter, for tests that run here. */
export function defineRemote(name: string): void {
  Object.assign(globalThis, {
    [name]: (...args: unknown[]) => {
      const reply = decode(__ask(name, encode(args))) as Reply;
      if ('returned' in reply) return reply.returned;
      throw Object.assign(new Error(reply.message), { name: reply.name, stack: reply.stack });
    },
  });
}

type Reply =
  | { readonly returned: unknown }
  | { readonly name: string; readonly message: string; readonly stack: string };
