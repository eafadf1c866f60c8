import { afterAll, describe, expect, test } from 'vitest';
import { defaultLimits, type Limits } from '../../../src/core/grading/limits.ts';
import type { RunResult } from '../../../src/runtimes/runtime.ts';
import { ContainerAccess } from '../../../src/runtimes/web-container/container-access.ts';
import { containerLanguages } from '../../../src/runtimes/web-container/container-languages.ts';
import { ContainerRuntime } from '../../../src/runtimes/web-container/container-runtime.ts';
import { NodeHost } from './node-container.ts';

const host = new NodeHost();
const access = new ContainerAccess(host);
const javascript = new ContainerRuntime(containerLanguages.javascript, access);
const typescript = new ContainerRuntime(containerLanguages.typescript, access);

afterAll(async () => {
  await host.close();
});

const tests = `
const assert = require('node:assert');
function check(candidate) {
  assert.deepEqual(candidate([1, 2, 3]), 6);
  assert.deepEqual(candidate([]), 0);
}
check(sum);
`;
const right = 'function sum(list) {\n  return list.reduce((a, b) => a + b, 0);\n}\n';
const wrong = 'function sum(list) {\n  return list.length;\n}\n';

const judge = (solution: string, more: Partial<Limits> = {}): Promise<RunResult> =>
  javascript.run({ solution, tests, limits: { ...defaultLimits, ...more } });
const run = (solution: string, stdin?: string): Promise<RunResult> =>
  javascript.run({ solution, limits: defaultLimits, ...(stdin !== undefined && { stdin }) });

const isPass = (result: RunResult): boolean =>
  result.kind === 'exited' && result.exitCode === 0 && result.atEnd;

describe('run(request)', () => {
  test('tells that a right solution came to its end', async () => {
    const result = await judge(right);
    expect(result).toMatchObject({ kind: 'exited', exitCode: 0, atEnd: true, stdout: '' });
    expect(result.durationMs).toBeGreaterThan(0);
    expect(result.sharedBecause).toMatch(/one program of Node/);
  });

  test('tells the assertion that did not hold', async () => {
    const result = await judge(wrong);
    expect(result).toMatchObject({ kind: 'exited', exitCode: 1, atEnd: false });
    const error = result.kind === 'exited' ? result.error : undefined;
    expect(error?.type).toBe('AssertionError');
    expect(error?.message).toMatch(/3.*6|6.*3/s);
    expect(error?.assertion).toBe('assert.deepEqual(candidate([1, 2, 3]), 6);');
    expect(error?.line).toBeUndefined();
  });

  test('tells an uncaught error with its line', async () => {
    const result = await judge('function sum(list) {\n  return list.total.value;\n}');
    expect(result).toMatchObject({
      kind: 'exited',
      atEnd: false,
      error: { type: 'TypeError', line: 2 },
    });
  });

  test('tells a syntax error with its line', async () => {
    const result = await judge('function sum(list) {\n  return list +;\n}');
    expect(result).toMatchObject({
      kind: 'exited',
      atEnd: false,
      error: { type: 'SyntaxError', line: 2 },
    });
  });

  test('tells what is thrown that is no Error', async () => {
    const result = await run("throw { reason: 'none' };");
    expect(result).toMatchObject({
      kind: 'exited',
      error: { type: 'object', message: "{ reason: 'none' }" },
    });
  });

  test.each([
    'process.exit(0);',
    'process.exitCode = 0; process.reallyExit(0);',
    'process.kill(process.pid);',
  ])('does not take an early end for a pass: %s', async (code) => {
    expect(await judge(`${code}\n${right}`)).toMatchObject({ kind: 'exited', atEnd: false });
  });

  test('stops an endless loop, and another program runs after it', async () => {
    const result = await judge('for (;;);', { timeMs: 500 });
    expect(result).toMatchObject({ kind: 'timed-out', limitMs: 500, phase: 'run' });
    expect(isPass(await judge(right))).toBe(true);
  });

  test('stops a promise that waits for ever on a timer', async () => {
    const result = await judge(`${right}setInterval(() => {}, 10);`, { timeMs: 500 });
    expect(result.kind).toBe('timed-out');
  });

  test('keeps the beginning of a flood, and its end is told all the same', async () => {
    const flood = `${right}for (let i = 0; i < 20000; i++) console.log('line ' + i);`;
    const result = await judge(flood, { outputChars: 1_000 });
    expect(isPass(result)).toBe(true);
    expect(result.truncated).toBe(true);
    expect(result.stdout).toHaveLength(1_000);
    expect(result.stdout.startsWith('line 0\nline 1\n')).toBe(true);
  });

  test('stops an endless flood of both streams', async () => {
    const flood = "for (;;) { process.stdout.write('x'.repeat(1000)); console.error('y'); }";
    const result = await judge(flood, { timeMs: 500, outputChars: 1_000 });
    expect(result.kind).toBe('timed-out');
    expect(result.stdout).toBe('x'.repeat(1_000));
    expect(result.stderr).toHaveLength(1_000);
  });

  test('keeps standard output and standard error apart, as they were written', async () => {
    const result = await run(
      "console.log('a\\u001b[31mb\\u001b[0m'); console.error('c'); process.stdout.write('ü');",
    );
    expect(result).toMatchObject({ stdout: 'ab\nü', stderr: 'c\n', truncated: false });
  });

  test.each([
    ["readFileSync(0, 'utf8')", "process.stdout.write(require('fs').readFileSync(0, 'utf8'));"],
    ['/dev/stdin', "process.stdout.write(require('fs').readFileSync('/dev/stdin', 'utf8'));"],
    ['process.stdin', "process.stdin.on('data', (data) => process.stdout.write(data));"],
    [
      'readline',
      "const lines = require('readline').createInterface({ input: process.stdin });\nlines.on('line', (line) => console.log(line));",
    ],
  ])('gives standard input to %s', async (_way, code) => {
    const result = await run(code, 'one\ntwo\n');
    expect(result).toMatchObject({ stdout: 'one\ntwo\n', atEnd: true });
  });

  test('ends standard input at once where there is none', async () => {
    expect(await run("console.log([...require('fs').readFileSync(0)].length);")).toMatchObject({
      stdout: '0\n',
      atEnd: true,
    });
  });

  test('runs the main part of a script', async () => {
    expect(await run("if (require.main === module) console.log('main');")).toMatchObject({
      stdout: 'main\n',
    });
  });

  test('waits for what is asynchronous, and hears of its failure', async () => {
    const late = "setTimeout(() => { require('node:assert')(false, 'late'); }, 20);";
    expect(await judge(right + late)).toMatchObject({ atEnd: false, error: { message: 'late' } });
    const rejected = "(async () => { throw new Error('lost'); })();";
    expect(await judge(right + rejected)).toMatchObject({
      atEnd: false,
      error: { message: 'lost' },
    });
  });

  test('runs modules, with their top-level await and with require for the tests', async () => {
    const module = `import { deepStrictEqual } from 'node:assert';\nexport ${right}\nawait 1;\ndeepStrictEqual(1, 1);`;
    expect(isPass(await judge(module))).toBe(true);
    expect(await judge(`export ${wrong}`)).toMatchObject({ error: { type: 'AssertionError' } });
  });

  test('does not take a module that never ends its waiting for a pass', async () => {
    expect(isPass(await judge(`export ${right}\nawait new Promise(() => {});`))).toBe(false);
  });

  test('takes the types out of TypeScript', async () => {
    const solution = `interface Box<T> { readonly value: T }\nfunction sum(list: number[]): number {\n  const box: Box<number> = { value: list.reduce((a, b) => a + b, 0) };\n  return box.value as number;\n}`;
    const typedTests = `declare var require: any;${tests}`;
    const request = { solution, tests: typedTests, limits: defaultLimits };
    expect(isPass(await typescript.run(request))).toBe(true);
    const failing = { ...request, solution: solution.replace('a + b', 'a.b.c') };
    expect(await typescript.run(failing)).toMatchObject({ error: { type: 'TypeError', line: 3 } });
    const unreadable = { ...request, solution: 'const x: number =\n  : 1;' };
    expect(await typescript.run(unreadable)).toMatchObject({
      error: { type: 'SyntaxError', line: 2 },
    });
  });

  test('tells a full stack', async () => {
    expect(await judge('function sum(list) { return sum(list); }')).toMatchObject({
      kind: 'exhausted',
      cause: 'stack',
    });
  });

  test('tells a full memory', async () => {
    const small = new NodeHost({ heapMiB: 64 });
    const runtime = new ContainerRuntime(containerLanguages.javascript, new ContainerAccess(small));
    const solution = 'const kept = [];\nfor (;;) kept.push(new Array(10000).fill(kept.length));';
    const limits = { ...defaultLimits, timeMs: 20_000 };
    expect(await runtime.run({ solution, limits })).toMatchObject({
      kind: 'exhausted',
      cause: 'memory',
    });
    await small.close();
  });

  test.each(["require('left-pad');", "import 'left-pad';"])(
    'names a package that is not there: %s',
    async (code) => {
      const result = await run(code);
      const error = result.kind === 'exited' ? result.error : undefined;
      expect(error?.type).toBe('ModuleNotFoundError');
      expect(error?.message).toMatch(/^Cannot find (module|package) 'left-pad'/);
      const own = await run("require('./left-pad');");
      expect(own).toMatchObject({ kind: 'exited', error: { type: 'Error' } });
    },
  );
});

describe('isolation', () => {
  test('nothing of a program is left for the next, wherever it wrote', async () => {
    const spread = `
const fs = require('fs');
fs.writeFileSync('here.txt', '1');
fs.mkdirSync('../node_modules/planted', { recursive: true });
fs.writeFileSync('../node_modules/planted/index.js', '');
globalThis.planted = Array.prototype.planted = 1;`;
    expect(await run(spread)).toMatchObject({ atEnd: true });
    const look = `
const fs = require('fs');
let found = [globalThis.planted, [].planted].filter(Boolean);
try { require('planted'); found.push('module'); } catch {}
console.log(JSON.stringify([...found, ...fs.readdirSync('..').length > 1 ? ['dir'] : [], fs.existsSync('here.txt')]));`;
    expect(await run(look)).toMatchObject({ stdout: '[false]\n' });
  });

  test('programs wait for each other', async () => {
    const ends = await Promise.all([judge(right), judge(wrong), judge(right), judge(wrong)]);
    expect(ends.map(isPass)).toEqual([true, false, true, false]);
  });

  test('a program cannot leave a process behind', async () => {
    for (const code of [
      "require('child_process').spawn('sleep', ['60'], { detached: true });",
      "new (require('worker_threads').Worker)('for(;;);', { eval: true });",
      "process.binding('spawn_sync');",
    ])
      expect(await run(code)).toMatchObject({ error: { message: /^A program cannot/ } });
  });
});
