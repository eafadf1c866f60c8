import { said } from '../../core/said.ts';
import * as v from 'valibot';
import type { ProblemFormat } from '../format.ts';
import { hasFields } from '../has-fields.ts';
import { validate } from '../validate.ts';
import { mbppAsserts, mbppNumber, mbppProblem } from './mbpp-problem.ts';

const schema = v.object({
  task_id: mbppNumber,
  prompt: v.string(),
  code: v.string(),
  test_imports: v.optional(v.array(v.string()), []),
  test_list: mbppAsserts,
});

/** `sanitized-mbpp.json`: the part of MBPP whose statements its authors checked, one JSON array. */
export const sanitizedMbppProblems: ProblemFormat = {
  id: 'mbpp-sanitized',
  label: said`MBPP problems, sanitized`,
  kind: 'problems',
  recognise: (record) => (hasFields(record, 'task_id', 'prompt', 'code', 'test_list') ? 1 : 0),
  parse(record, where) {
    const raw = validate(schema, record, where);
    return mbppProblem({
      taskNumber: raw.task_id,
      prompt: raw.prompt,
      code: raw.code,
      setup: raw.test_imports.join('\n'),
      asserts: raw.test_list,
    });
  },
};
