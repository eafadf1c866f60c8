import { runtimeContract } from '../contract.ts';

runtimeContract({
  id: 'typescript',
  tests: `declare var require: any;
const assert = require('node:assert');

function test() {
  let candidate = two;
  assert.deepEqual(candidate(), 2);
}

test();`,
  right: 'function two(): number { return 2 as number; }',
  wrong: 'function two(): number { return 3; }',
  syntaxError: 'function two(: number { return 2; }',
  uncaught: 'function two(): number { return (null as any).x; }',
  exitsEarly: 'process.exit(0);',
  endless: 'function two(): number { for (;;); }',
  flood: `function two(): number { for (let i = 0; i < 2e4; i++) console.log('x'.repeat(200)); return 2; }`,
  leaves: `(globalThis as any).left = 2; (Array.prototype as any).left = 2;
function two(): number { return 2; }`,
  finds: 'function two(): number { return (globalThis as any).left ?? ([] as any).left ?? 3; }',
  forgeries: {
    'replacing the assertions': `require('assert').deepEqual = () => {}; function two(): number { return 3; }`,
    'replacing require': `(globalThis as any).require = () => ({ deepEqual() {} }); function two() { return 3; }`,
    'declaring another require': `var require: any = () => ({ deepEqual() {} }); function two() { return 3; }`,
    'replacing the equality of objects': `Object.is = () => true; function two() { return 3; }`,
    'an exit status': `process.exitCode = 0; function two(): any { process.exit(0); }`,
    'a value that equals everything': `function two(): any { return { valueOf: () => 2, toString: () => '2', toJSON: () => 2 }; }`,
    'a text that is like the number': `function two(): any { return { [Symbol.toPrimitive]: () => 2 }; }`,
    'a message to the page': `function two() { try { (globalThis as any).postMessage({ exitCode: 0 }); } catch {} return 3; }`,
    'leaving a comment open': `function two(): number { return 3; } /*`,
    'ending the program in a comment': `function two(): number { return 3; }\nfunction test() {}\n//`,
  },
  hungry: `function two(): number { const all: Uint8Array[] = []; for (;;) all.push(new Uint8Array(2e7)); }`,
});
