import { describe, expect, test } from 'vitest';
import { stripTypes } from '../../src/runtimes/strip-types.ts';

describe('stripTypes(code)', () => {
  test('takes the types out and leaves every line where it was', async () => {
    const code = 'type A = {\n  x: number;\n};\nconst f = <T,>(a: T): T =>\n  a!;\nenum E { B }';
    const stripped = await stripTypes(code);
    expect(stripped.kind).toBe('stripped');
    const lines = stripped.kind === 'stripped' ? stripped.code.split('\n') : [];
    expect(lines).toHaveLength(6);
    expect(lines[3]).toContain('const f = (a)');
    expect(lines[5]).toContain('var E');
  });

  test('leaves JavaScript as it is', async () => {
    const code = 'class A { #x = 1; static { this.y ??= 2n; } }\nconst { a = 1, ...b } = {};';
    expect(await stripTypes(code)).toEqual({ kind: 'stripped', code });
  });

  test('says where it could not go on', async () => {
    const stripped = await stripTypes('const a = 1;\nconst b: = 2;');
    expect(stripped).toMatchObject({
      kind: 'syntax-error',
      error: { type: 'SyntaxError', line: 2, message: 'Unexpected token' },
    });
  });

  test.each(['const a = `open', '/* open', 'function f() {', 'if (true) {'])(
    'refuses what is not complete: %s',
    async (code) => {
      expect((await stripTypes(code)).kind).toBe('syntax-error');
    },
  );
});
