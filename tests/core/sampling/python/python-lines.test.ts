import { describe, expect, test } from 'vitest';
import { looksLikeStatement } from '../../../../src/core/sampling/python/looks-like-statement.ts';
import { pythonLines } from '../../../../src/core/sampling/python/python-lines.ts';
import { statementsOf } from '../../../../src/core/sampling/python/statements.ts';

const kinds = (text: string) => pythonLines(text).lines.map(({ kind }) => kind);
const statements = (text: string) =>
  statementsOf(pythonLines(text).lines).map(({ kind, binds, first, line, last }) => ({
    ...{ kind, binds, at: [first, line, last].join(' ') },
  }));

describe('pythonLines', () => {
  test.each([
    ['a = 1\n\n# c\n    b', ['code', 'blank', 'comment', 'code']],
    ['a = """\n# no comment\n"""\nb', ['code', 'continued', 'continued', 'code']],
    ['f(\n1\n)\nb', ['code', 'continued', 'continued', 'code']],
    ['a = \\\n1\nb', ['code', 'continued', 'code']],
    ["a = 'it\\\nis'\nb", ['code', 'continued', 'code']],
    ["it's\nb", ['code', 'code']],
    ['f(\ndef g():\n    pass', ['code', 'code', 'code']],
    ['r"\\"""x"\nb', ['code', 'code']],
  ])('pythonLines(%j) are %j', (text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });
  test('pythonLines(text) writes strings as "", and keeps what format strings hold', () => {
    const [line] = pythonLines('x = f"{a}" + rb\'b\' # c').lines;
    expect(line).toMatchObject({ code: 'x = "" + "" ', formatted: ' {a}"' });
  });
  test.each([
    ['f(', true],
    ['"""', true],
    ['if a:', true],
    ['if a: # why', true],
    ['if a:\n    b', false],
    ['f(")")', false],
  ])('pythonLines(%j).open is %s', (text, open) => {
    expect(pythonLines(text).open).toBe(open);
  });
});

describe('statementsOf', () => {
  test('statementsOf(lines) puts comments and decorators with what they belong to', () => {
    expect(statements('# c\n@a(\n1)\n@b\ndef f():\n    # d\n    return 1\n\nx = 1')).toEqual([
      { kind: 'function', binds: ['f'], at: '0 4 6' },
      { kind: 'assignment', binds: ['x'], at: '8 8 8' },
    ]);
  });
  test.each([
    ['import a.b, c as d', 'import', ['a', 'd']],
    ['from importlib import (\n  e, f as g,\n)', 'import', ['e', 'g']],
    ['async def f(): pass', 'function', ['f']],
    ['class C(D): pass', 'class', ['C']],
    ['a = b, c = 1, 2', 'assignment', ['a', 'b', 'c']],
    ['a: int = 1', 'assignment', ['a']],
    ['a.b = c[0] = 1', 'assignment', []],
    ['a += 1', 'assignment', ['a']],
    ['f(a=1)', 'expression', []],
    ['a == 1', 'expression', []],
    ['a <= 1', 'expression', []],
    ['if __name__ == "__main__":\n    a = 1', 'guard', []],
    ['try:\n    import a\nexcept E:\n    a = None\nelse:\n    b = 1', 'block', ['a', 'a', 'b']],
    ['if a:\n    def f():\n        c = 1\n    d = 1', 'block', ['f', 'd']],
    ['"""doc"""', 'string', []],
    ['return 1', 'leave', []],
  ])('statementsOf(%j) is one %s that binds %j', (text, kind, binds) => {
    expect(statements(text).map((found) => [found.kind, found.binds])).toEqual([[kind, binds]]);
  });
});

describe('looksLikeStatement', () => {
  test.each([
    'x = 1',
    'def f(a, b):',
    'def f(',
    'from a import b',
    'return a if b else c',
    'return not a in b',
    'for a in b:',
    'match a:',
    'print("")',
    'a.b[0] += 1',
    'x: int = 1',
    '@a.b(1)',
    'else:',
    'if a != b:',
  ])('looksLikeStatement(%j) is true', (line) => {
    expect(looksLikeStatement(line)).toBe(true);
  });
  test.each([
    '',
    'Here is the code:',
    'import the module',
    'from the list we import it',
    'for example:',
    'return the sum of both',
    'if the list is empty: nothing',
    'Note: x = the sum',
    'add(1, 2) returns 3',
    'Done.',
    '`x = 1`',
    'What is x = 1?',
    'Explanation:',
    '- item',
    '1. item',
    'pass on',
    'a'.repeat(5000),
  ])('looksLikeStatement(%j) is false', (line) => {
    expect(looksLikeStatement(line)).toBe(false);
  });
});
