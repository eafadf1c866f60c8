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
  const { type, line } = error;
  if (type !== 'AssertionError') return raisedAdvice(error, entryPoint);
  // An assertion of the learner's own has a line of the learner's own.
  return line === undefined ? wrongAnswer(error, output) : { code: 'assertion', name: type };
}

function raisedAdvice({ type, message }: ProgramError, entryPoint?: string): Advice {
  const fits = ({ types, pattern }: Rule) => types.includes(type) && pattern.test(message);
  const { code, pattern } = rules.find(fits) ?? { code: 'other', pattern: any };
  const name = pattern.exec(message)?.groups?.['name'] ?? type;
  return { code: code === 'name' && name === entryPoint ? 'not-defined-at-all' : code, name };
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

const ruleOf = (types: string, pattern: RegExp, code: AdviceCode): Rule => ({
  types: types.split(' '),
  pattern,
  code,
});

const any = /^/;

/** The first that fits is taken: what is more telling stands first. */
const rules: readonly Rule[] = [
  ruleOf('NameError', /'(?<name>[^']*)'/, 'name'),
  ruleOf('UnboundLocalError', /'(?<name>[^']*)'/, 'unbound'),
  ruleOf('IndentationError TabError', any, 'indentation'),
  ruleOf('SyntaxError', any, 'syntax'),
  ruleOf('TypeError AttributeError', /'NoneType'/, 'none-used'),
  ruleOf('TypeError', /^(?<name>\S+\(\)) (?:missing|takes|got)/, 'argument-count'),
  ruleOf('TypeError', /'(?<name>[^']*)' object is not callable/, 'not-callable'),
  ruleOf(
    'TypeError',
    /unsupported operand|can only concatenate|not supported between/,
    'mixed-types',
  ),
  ruleOf('TypeError', any, 'type'),
  ruleOf('IndexError', any, 'index'),
  ruleOf('KeyError', /^(?<name>[\s\S]*)$/, 'key'),
  ruleOf('AttributeError', /attribute '(?<name>[^']*)'/, 'attribute'),
  ruleOf('RecursionError', any, 'recursion'),
  ruleOf('ZeroDivisionError', any, 'zero-division'),
  ruleOf('ValueError', any, 'value'),
  ruleOf('ModuleNotFoundError', /'(?<name>[^']*)'/, 'import'),
  ruleOf('ImportError', any, 'import'),
  ruleOf('MemoryError', any, 'memory'),
  ruleOf('SystemExit KeyboardInterrupt', any, 'exit'),
];
