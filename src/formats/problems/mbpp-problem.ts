import { said } from '../../core/said.ts';
import * as v from 'valibot';
import type { Problem } from '../../core/problems/problem.ts';
import { mbppEntryPoint } from './mbpp-entry-point.ts';
import { mbppTaskId } from './mbpp-task-id.ts';

/** `task_id` in MBPP files: a whole number, or the same as text. */
export const mbppNumber = v.union([
  v.pipe(
    v.number(),
    v.integer(said`must be a whole number.`),
    v.minValue(0, said`must not be negative.`),
  ),
  v.pipe(v.string(), v.regex(/^\d{1,9}$/, said`must be a whole number.`)),
]);

/** `test_list`: the asserts that judge an answer, at least one. */
export const mbppAsserts = v.pipe(
  v.array(v.string()),
  v.minLength(1, said`must have at least one assert.`),
);

/** What the two files of MBPP (Austin et al. 2021) have in common, under different names. */
export interface MbppRecord {
  readonly taskNumber: number | string;
  readonly prompt: string;
  readonly code: string;
  readonly setup: string;
  readonly asserts: readonly string[];
}

/** An MBPP record as a problem; carriage returns, which the released code has, are dropped. */
export function mbppProblem({ taskNumber, prompt, ...raw }: MbppRecord): Problem {
  const code = unixLines(raw.code);
  const asserts = raw.asserts.map(unixLines);
  const entryPoint = mbppEntryPoint(code, asserts[0] ?? '');
  return {
    taskId: mbppTaskId(taskNumber),
    prompt,
    promptKind: 'text',
    ...(entryPoint !== undefined && { entryPoint }),
    canonicalSolution: code,
    tests: { kind: 'asserts', setup: unixLines(raw.setup), asserts },
  };
}

const unixLines = (text: string): string => text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
