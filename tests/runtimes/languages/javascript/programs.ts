import type { Contract } from '../contract.ts';

/** The contract's programs in JavaScript, for each runtime of it. */
export const javascriptPrograms: Contract = {
  id: 'javascript',
  tests: `const assert = require('node:assert');
function test() {
  let candidate = two;
  assert.deepEqual(candidate(), 2);
}
test();`,
  right: 'function two() { return 2; }',
  wrong: 'function two() { return 3; }',
  syntaxError: 'function two( { return 2; }',
  uncaught: 'function two() { return null.x; }',
  exitsEarly: 'process.exit(0);',
  endless: 'function two() { for (;;); }',
  flood: `function two() { for (let i = 0; i < 2e4; i++) console.log('x'.repeat(200)); return 2; }`,
  leaves: `globalThis.left = 2; Array.prototype.left = 2; Object.prototype.two = 2;
function two() { return 2; }`,
  finds: 'function two() { return globalThis.left ?? [].left ?? 3; }',
  forgeries: {
    'replacing the assertions': `require('assert').deepEqual = () => {}; function two() { return 3; }`,
    'replacing require': `globalThis.require = () => ({ deepEqual() {} }); function two() { return 3; }`,
    'replacing the equality of objects': `Object.is = () => true; function two() { return 3; }`,
    'an exit status': `process.exitCode = 0; function two() { process.exit(0); }`,
    'a value that equals everything': `function two() { return { valueOf: () => 2, toString: () => '2', toJSON: () => 2 }; }`,
    'a message to the page': `function two() { try { postMessage({ exitCode: 0 }); } catch {} return 3; }`,
    'a forged reply without an answer': `JSON.stringify = () => 'null'; function two() { throw 1; }`,
    'throwing what a passed assertion does not throw': 'function two() { throw undefined; }',
  },
  hungry: `function two() { const all = []; for (;;) all.push(new Uint8Array(2e7)); }`,
};
