import { said } from '../../core/said.ts';
import * as v from 'valibot';
import type { ProblemFormat } from '../format.ts';
import { hasFields } from '../has-fields.ts';
import { validate } from '../validate.ts';
import { mbppAsserts, mbppNumber, mbppProblem } from './mbpp-problem.ts';

// challenge_test_list is left out: published MBPP numbers are graded on test_list alone.
const schema = v.object({
  task_id: mbppNumber,
  text: v.string(),
  code: v.string(),
  test_setup_code: v.optional(v.string(), ''),
  test_list: mbppAsserts,
});

/** `mbpp.jsonl`: the 974 problems of MBPP (Austin et al. 2021), one per line. */
export const mbppProblems: ProblemFormat = {
  id: 'mbpp',
  label: said`MBPP problems`,
  kind: 'problems',
  recognise: (record) => (hasFields(record, 'task_id', 'text', 'code', 'test_list') ? 1 : 0),
  parse(record, where) {
    const raw = validate(schema, record, where);
    return mbppProblem({
      taskNumber: raw.task_id,
      prompt: raw.text,
      code: raw.code,
      setup: raw.test_setup_code,
      asserts: raw.test_list,
    });
  },
};
