import type { ProgramError, Verdict } from '../grading/verdict.ts';

/** What most likely happened to a Python program, in the terms of somebody who learns Python. */
export const adviceCodes = [
  'name',
  'unbound',
  'not-defined-at-all',
  'indentation',
  'syntax',
  'none-used',
  'argument-count',
  'not-callable',
  'mixed-types',
  'type',
  'index',
  'key',
  'attribute',
  'recursion',
  'zero-division',
  'value',
  'import',
  'assertion',
  'returned-none',
  'printed',
  'wrong-answer',
  'timed-out',
  'memory',
  'exit',
  'no-code',
  'other',
] as const;

export type AdviceCode = (typeof adviceCodes)[number];

/** Which advice fits, and the name it is about: a variable, an attribute, a key, a type of error. */
export interface Advice {
  readonly code: AdviceCode;
  readonly name: string;
}

/** The advice for a verdict on a learner's Python program; undefined where none is due. */
export function errorAdvice(verdict: Verdict, entryPoint?: string): Advice | undefined {
  switch (verdict.kind) {
    case 'failed':
      return failedAdvice(verdict.error, verdict.output ?? '', entryPoint);
    case 'timed-out':
      return { code: 'timed-out', name: '' };
    case 'no-code':
      return { code: 'no-code', name: '' };
    case 'crashed':
      return { code: crashes[verdict.cause], name: verdict.cause };
    case 'unsupported':
      return { code: 'import', name: verdict.needs };
    default:
      return undefined;
  }
}

const crashes = { memory: 'memory', stack: 'recursion', exit: 'exit', runtime: 'other' } as const;

function failedAdvice(error: ProgramError, output: string, entryPoint?: string): Advice {
  const { type, message, line } = error;
  // An assertion of the learner's own has a line of the learner's own.
  if (type === 'AssertionError' && line !== undefined) return { code: 'assertion', name: type };
  if (type === 'AssertionError') return wrongAnswer(error, output);
  for (const { types, pattern, code } of rules) {
    const found = types.includes(type) ? pattern.exec(message) : null;
    if (!found) continue;
    const name = found.groups?.['name'] ?? type;
    return { code: code === 'name' && name === entryPoint ? 'not-defined-at-all' : code, name };
  }
  return { code: 'other', name: type };
}

function wrongAnswer({ returned = '' }: ProgramError, output: string): Advice {
  if (returned !== 'None') return { code: 'wrong-answer', name: returned };
  return { code: output.trim() === '' ? 'returned-none' : 'printed', name: 'None' };
}

interface Rule {
  readonly types: readonly string[];
  /** Tried on CPython's message; its group `name` is what the advice is about. */
  readonly pattern: RegExp;
  readonly code: AdviceCode;
}

const rule = (types: string, pattern: RegExp, code: AdviceCode): Rule => ({
  types: types.split(' '),
  pattern,
  code,
});

const any = /^/;

/** The first that fits is taken: what is more telling stands first. */
const rules: readonly Rule[] = [
  rule('NameError', /'(?<name>[^']*)'/, 'name'),
  rule('UnboundLocalError', /'(?<name>[^']*)'/, 'unbound'),
  rule('IndentationError TabError', any, 'indentation'),
  rule('SyntaxError', any, 'syntax'),
  rule('TypeError AttributeError', /'NoneType'/, 'none-used'),
  rule('TypeError', /^(?<name>\S+\(\)) (?:missing|takes|got)/, 'argument-count'),
  rule('TypeError', /'(?<name>[^']*)' object is not callable/, 'not-callable'),
  rule(
    'TypeError',
    /unsupported operand|can only concatenate|not supported between/,
    'mixed-types',
  ),
  rule('TypeError', any, 'type'),
  rule('IndexError', any, 'index'),
  rule('KeyError', /^(?<name>[\s\S]*)$/, 'key'),
  rule('AttributeError', /attribute '(?<name>[^']*)'/, 'attribute'),
  rule('RecursionError', any, 'recursion'),
  rule('ZeroDivisionError', any, 'zero-division'),
  rule('ValueError', any, 'value'),
  rule('ModuleNotFoundError', /'(?<name>[^']*)'/, 'import'),
  rule('ImportError', any, 'import'),
  rule('MemoryError', any, 'memory'),
  rule('SystemExit KeyboardInterrupt', any, 'exit'),
];
