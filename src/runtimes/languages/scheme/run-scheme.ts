import BiwaScheme from 'biwascheme/release/biwascheme.mjs';
import type { LaneProgram } from '../../sandbox/lane/adapter.ts';
import type { LaneEnding } from '../../sandbox/protocol.ts';
import { lock } from './library.ts';
import { readForms, UnreadableError, type Form } from './read-forms.ts';
import { testNames } from './test-forms.ts';

const { Compiler, Interpreter, Pair, Pause, Port, Sym, nil, to_write: written } = BiwaScheme;

/** Runs a program form by form; the tests are read before any of it runs. */
export function runScheme(program: LaneProgram): LaneEnding {
  Port.current_output = new Port.CustomOutput(program.out);
  Port.current_error = new Port.CustomOutput(program.err);
  Port.current_input = new Port.StringInput(program.stdin);
  lock(testNames);
  program.running();
  try {
    const solution = readForms(program.solution, 0);
    const tests = readForms(program.tests, program.solution.split('\n').length);
    for (const form of [...solution, ...tests]) evaluate(form);
  } catch (error) {
    return failureOf(error);
  }
  return { exitCode: 0, atEnd: true };
}

/** An error of a form, with the line the form begins on. */
class FormError extends Error {
  readonly line: number;

  constructor(cause: unknown, line: number) {
    super('', { cause });
    this.line = line;
  }
}

function evaluate({ expression, line }: Form): void {
  try {
    if (isTestError(expression)) expectError(expression);
    else evaluateToEnd(expression);
  } catch (error) {
    throw new FormError(error, line);
  }
}

/**
 * Evaluates a form and what comes after it, an object nobody else has: a continuation that leaves
 * the form gives something else.
 */
function evaluateToEnd(expression: unknown): void {
  const end = {};
  const quoted = list(Sym('quote'), end);
  if (valueOf(list(Sym('begin'), expression, quoted)) !== end) {
    throw new Error('The form was left before its end.');
  }
}

function valueOf(expression: unknown): unknown {
  const failures: unknown[] = [];
  const interpreter = new Interpreter((error) => failures.push(error));
  interpreter.after_evaluate = () => undefined;
  const code = new Compiler().run(Compiler.expand(expression));
  const value = interpreter.evaluate_vmcode(code);
  if (failures.length > 0) throw failures[0];
  if (value instanceof Pause) throw new Error('The form waits for something.');
  return value;
}

const list = (...items: readonly unknown[]): unknown =>
  items.reduceRight<unknown>((rest, item) => new Pair(item, rest), nil);

/** `(test-error expression)`, with a name or a kind of error before it: the one special form. */
const isTestError = (expression: unknown): expression is { readonly cdr: unknown } =>
  expression instanceof Pair && (expression as { car?: unknown }).car === Sym('test-error');

function expectError(form: { readonly cdr: unknown }): void {
  let rest = form.cdr as { readonly car: unknown; readonly cdr: unknown };
  while (rest.cdr !== nil) rest = rest.cdr as typeof rest;
  try {
    valueOf(rest.car);
  } catch {
    return;
  }
  throw new Error('expected an error, and there was none');
}

function failureOf(error: unknown): LaneEnding {
  const line =
    error instanceof FormError || error instanceof UnreadableError ? error.line : undefined;
  const cause: unknown = error instanceof FormError ? error.cause : error;
  const { name, message } =
    cause instanceof Error ? cause : { name: 'Error', message: written(cause) };
  const type = error instanceof UnreadableError ? 'SyntaxError' : name;
  const told = message.replace(/ \[[^[\]]*\]$/, '');
  const place = line === undefined ? '' : `, line ${line}`;
  const traceback = `${type}${place}: ${told}`;
  const shown = { type, message: told, ...(line !== undefined && { line }), traceback };
  const ending = { exitCode: 1, atEnd: false, error: shown };
  return /Maximum call stack/.test(message) ? { ...ending, exhausted: 'stack' } : ending;
}
