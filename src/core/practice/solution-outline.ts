import { PythonLexer } from '../sampling/python/python-lexer.ts';

/** A way of putting a program together, as teachers name it. */
export const constructs = [
  'for-loop',
  'while-loop',
  'condition',
  'conditional-value',
  'comprehension',
  'slice',
  'recursion',
  'lambda',
  'try',
  'helper',
  'generator',
  'swap',
] as const;

export type Construct = (typeof constructs)[number];

/** What a solution is made of, without giving it away. */
export interface SolutionOutline {
  /** Lines that are neither blank nor comment. */
  readonly lines: number;
  readonly constructs: readonly Construct[];
  /** Functions and methods it calls, as they are written: `sorted()`, `.join()`. */
  readonly calls: readonly string[];
  /** Its first line, where more follow. */
  readonly first?: string;
}

/** Describes a reference solution in Python by its structure. */
export function solutionOutline(solution: string, name?: string): SolutionOutline {
  const lexer = new PythonLexer();
  const lines = solution
    .split('\n')
    .map((line) => lexer.line(line))
    .filter(({ code }) => code.trim() !== '');
  const code = lines.map((line) => `${line.code}${line.formatted}`).join('\n');
  const first = lines[0]?.text.trim();
  return {
    lines: lines.length,
    constructs: constructs.filter((construct) => tests[construct](code, name)),
    calls: callsIn(code, name),
    ...(lines.length > 1 && first !== undefined && { first }),
  };
}

type Test = (code: string, name: string | undefined) => boolean;

const matches =
  (pattern: RegExp): Test =>
  (code) =>
    pattern.test(code);

const tests: Readonly<Record<Construct, Test>> = {
  'for-loop': matches(/^\s*(?:async )?for\b/m),
  'while-loop': matches(/^\s*while\b/m),
  condition: matches(/^\s*(?:if|elif)\b/m),
  'conditional-value': matches(/\S[^\S\n]+if\s[^\n]*\selse\s/),
  comprehension: matches(/\S[^\S\n]+for\s[^\n]*\sin\s/),
  slice: matches(/\[[^[\]\n,]*:[^[\]\n]*\]/),
  recursion: (code, name) => name !== undefined && new RegExp(`\\b${escape(name)}\\(`).test(code),
  lambda: matches(/\blambda\b/),
  try: matches(/^\s*try:/m),
  helper: matches(/^\s*def\b/m),
  generator: matches(/\byield\b/),
  swap: matches(/^\s*([\w[\]]+), ([\w[\]]+) = \2, \1$/m),
};

const escape = (text: string): string => text.replaceAll(/[^\w]/g, '\\$&');

const notCalls = new Set(['if', 'elif', 'while', 'for', 'in', 'and', 'or', 'not', 'return']);

function callsIn(code: string, name: string | undefined): readonly string[] {
  const helpers = new Set([...code.matchAll(/\bdef (\w+)/g)].map(([, helper]) => helper));
  const found = [...code.matchAll(/(\.?)\b([A-Za-z_]\w*)\(/g)].flatMap(
    ([, dot = '', called = '']) =>
      called === name || helpers.has(called) || notCalls.has(called) ? [] : [`${dot}${called}()`],
  );
  return [...new Set(found)];
}
