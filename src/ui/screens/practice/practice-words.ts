import type { Verdict } from '../../../core/grading/verdict.ts';
import type { Advice, AdviceCode } from '../../../core/practice/error-advice.ts';
import type { PractisedProblem } from '../../../core/practice/practised-problem.ts';
import type { Construct } from '../../../core/practice/solution-outline.ts';
import type { Problem } from '../../../core/problems/problem.ts';
import { m } from '../../../messages/messages.js';
import { numberText } from '../../../state/library-words.ts';

const advices: Readonly<Record<AdviceCode, (inputs: { name: string }) => string>> = {
  name: m.practice_advice_name,
  'not-defined-at-all': m.practice_advice_not_defined_at_all,
  unbound: m.practice_advice_unbound,
  indentation: m.practice_advice_indentation,
  syntax: m.practice_advice_syntax,
  'none-used': m.practice_advice_none_used,
  'argument-count': m.practice_advice_argument_count,
  'not-callable': m.practice_advice_not_callable,
  'mixed-types': m.practice_advice_mixed_types,
  type: m.practice_advice_type,
  index: m.practice_advice_index,
  key: m.practice_advice_key,
  attribute: m.practice_advice_attribute,
  recursion: m.practice_advice_recursion,
  'zero-division': m.practice_advice_zero_division,
  value: m.practice_advice_value,
  import: m.practice_advice_import,
  assertion: m.practice_advice_assertion,
  'returned-none': m.practice_advice_returned_none,
  printed: m.practice_advice_printed,
  'wrong-answer': m.practice_advice_wrong_answer,
  'timed-out': m.practice_advice_timed_out,
  memory: m.practice_advice_memory,
  exit: m.practice_advice_exit,
  'no-code': m.practice_advice_no_code,
  other: m.practice_advice_other,
};

/** What most likely went wrong, in a sentence or two. */
export const adviceText = ({ code, name }: Advice): string => advices[code]({ name });

const constructs: Readonly<Record<Construct, () => string>> = {
  'for-loop': m.practice_construct_for_loop,
  'while-loop': m.practice_construct_while_loop,
  condition: m.practice_construct_condition,
  'conditional-value': m.practice_construct_conditional_value,
  comprehension: m.practice_construct_comprehension,
  slice: m.practice_construct_slice,
  recursion: m.practice_construct_recursion,
  lambda: m.practice_construct_lambda,
  try: m.practice_construct_try,
  helper: m.practice_construct_helper,
  generator: m.practice_construct_generator,
  swap: m.practice_construct_swap,
};

/** What a way of putting a program together is called. */
export const constructText = (construct: Construct): string => constructs[construct]();

/** The line of the editor that an error came from, and what to say of it. */
export function errorLine(
  verdict: Verdict,
  { setup = '' }: Pick<Problem, 'setup'>,
): { readonly line: number; readonly note: string } | undefined {
  const error = 'error' in verdict ? verdict.error : undefined;
  if (error?.line === undefined) return undefined;
  // The program begins with what the editor does not show.
  const line = error.line - (setup.split('\n').length - 1);
  if (line < 1) return undefined;
  return { line, note: [error.type, error.message].filter((text) => text !== '').join(': ') };
}

/** How the learner fared at a problem, in a few words. */
export function ownResult({ attempts, first, solved }: PractisedProblem): string {
  if (attempts.length === 0) return m.practice_you_nothing();
  if (first === 'not-counted') return m.practice_you_helped();
  if (!solved) return m.practice_you_open();
  if (first === 'passed') return m.practice_you_first();
  const number = attempts.findIndex(({ verdict }) => verdict.kind === 'passed') + 1;
  return m.practice_you_later({ number: numberText(number) });
}
