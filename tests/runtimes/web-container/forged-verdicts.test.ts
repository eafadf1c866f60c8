import { afterAll, describe, expect, test } from 'vitest';
import { defaultLimits } from '../../../src/core/grading/limits.ts';
import { ContainerAccess } from '../../../src/runtimes/web-container/container-access.ts';
import { containerLanguages } from '../../../src/runtimes/web-container/container-languages.ts';
import { ContainerRuntime } from '../../../src/runtimes/web-container/container-runtime.ts';
import { NodeHost } from './node-container.ts';

const host = new NodeHost();
const runtime = new ContainerRuntime(containerLanguages.javascript, new ContainerAccess(host));

afterAll(async () => {
  await host.close();
});

const tests = `
const assert = require('node:assert');
const plain = require('assert');
assert.deepStrictEqual(answer(), 42);
plain.strictEqual(JSON.stringify(answer()), '42');
console.assert(answer() === 42, 'not 42');
`;
const asyncTests = `
const assert = require('node:assert');
(async () => { assert.deepStrictEqual(await answer(), 42); })();
`;
const wrong = 'function answer() { return 41; }\n';

/** Whether this solution, followed by tests it does not hold, is taken for one that passes. */
async function passes(solution: string, judge: string = tests): Promise<boolean> {
  const result = await runtime.run({ solution, tests: judge, limits: defaultLimits });
  return result.kind === 'exited' && result.exitCode === 0 && result.atEnd;
}

test('the tests tell a right answer from a wrong one', async () => {
  const right = 'function answer() { return 42; }';
  expect([await passes(right), await passes(right, asyncTests)]).toEqual([true, true]);
  expect([await passes(wrong), await passes(wrong, asyncTests)]).toEqual([false, false]);
});

/** Looks everywhere for what looks like a secret, and says all of it in every way. */
const sayEverything = `
const fs = require('fs');
const places = ['run.json', 'harness.cjs', 'program.cjs', '/proc/self/environ', '/proc/self/cmdline'];
const texts = places.map((place) => { try { return fs.readFileSync(place, 'latin1'); } catch { return ''; } });
texts.push(JSON.stringify(process.env), process.argv.join(' '), process.execArgv.join(' '));
texts.push(String(require.main), require('util').inspect(require.cache, { depth: 4 }));
const secrets = texts.join(' ').match(/[0-9a-f]{32}/g) ?? [];
`;

const attacks: Record<string, string> = {
  'printing what a mark looks like': `console.log('\\n' + '0'.repeat(32) + ' {"ms":1}');process.exit(0);`,
  'writing to standard output': `process.stdout.write('\\n{"ms":1}\\n', () => process.exit(0));`,
  'saying every secret in reach': `${sayEverything}for (const s of secrets) fs.writeSync(1, '\\n' + s + ' {"ms":1}\\n');process.exit(0);`,
  'reading over the shoulder of whoever writes': `
const heard = [];
const write = process.stdout._write.bind(process.stdout);
process.stdout._write = function (chunk, encoding, then) {
  const [secret] = String(chunk).match(/[0-9a-f]{32}/) ?? [];
  if (secret) write('\\n' + secret + ' {"ms":1}\\n', 'utf8', () => process.reallyExit(0));
  else write(chunk, encoding, then);
};`,
  'overriding console': `console.assert = console.log = () => {};`,
  'an own require': `require = () => new Proxy(() => {}, { get: () => () => {} });
Object.defineProperty(globalThis, 'console', { value: { assert() {} } });`,
  'an own require by name': `function require() { return new Proxy(() => {}, { get: () => () => {} }); }`,
  'an own console by name': `const console = { assert() {} };${wrong.replace('41', '({ valueOf: () => 42 })')}`,
  'an own JSON by name': `var JSON = { stringify: () => '42' };`,
  'overriding assert': `
const fake = () => {};
for (const name of ['assert', 'node:assert']) {
  const module = require(name);
  for (const key of Object.keys(module)) try { module[key] = fake; } catch {}
  try { require.cache[name] = { exports: new Proxy(fake, { get: () => fake }), loaded: true }; } catch {}
}`,
  'overriding the loader': `
const Module = require('module');
const fake = new Proxy(() => {}, { get: () => () => {} });
try { Module._load = () => fake; } catch {}
try { Module.prototype.require = () => fake; } catch {}
console.assert = () => {};`,
  'overriding JSON': `JSON.stringify = () => '42'; Object.is = () => true;`,
  'swallowing errors': `
process.on('uncaughtException', () => {});
try { process.setUncaughtExceptionCaptureCallback(() => {}); } catch {}
process.on('unhandledRejection', () => {});`,
  'taking the listeners away': `
for (const event of ['uncaughtException', 'unhandledRejection', 'beforeExit']) process.removeAllListeners(event);
process.on('unhandledRejection', () => {});
process.emit = () => true;`,
  'ending early': `process.exit(0);`,
  'ending in a microtask': `Promise.resolve().then(() => process.exit(0));`,
  'ending at the exit': `process.on('exit', () => process.reallyExit(0));`,
  'changing the exit code': `process.on('exit', () => { process.exitCode = 0; });`,
  'announcing the end before it': `process.emit('beforeExit', 0); process.exit(0);`,
  'returning at the top': `return;`,
  'opening a comment that hides the tests': `/*`,
  'opening a block that swallows the tests': `if (false) {`,
  'spoiling what reports are made of': `
Object.prototype.toJSON = () => ({ ms: 1 });
Error.prototype.toString = () => { throw 1; };
String.prototype.replace = () => '';`,
};

describe('no verdict is forged by', () => {
  test.each(Object.entries(attacks))('%s', async (_name, attack) => {
    expect(await passes(wrong + attack)).toBe(false);
  });

  test.each(Object.entries(attacks))(
    '%s, where the tests are asynchronous',
    async (_name, attack) => {
      expect(await passes(wrong + attack, asyncTests)).toBe(false);
    },
  );

  test('opening a text that ends in the tests', async () => {
    expect(await passes(`${wrong}const s = \``, `\`;${tests}`)).toBe(false);
    expect(await passes(`export ${wrong}const s = \``, `\`;\n`)).toBe(false);
    expect(await passes(`export ${wrong}/*`, `*/`)).toBe(false);
  });

  test('an answer that takes the end upon itself', async () => {
    expect(await passes('async function answer() { process.exit(0); }', asyncTests)).toBe(false);
  });
});
