import { said } from '../../core/said.ts';
import * as v from 'valibot';
import type { Problem } from '../../core/problems/problem.ts';
import type { ProblemFormat } from '../format.ts';
import { hasFields } from '../has-fields.ts';
import { nonEmptyText, validate } from '../validate.ts';

const definesCheck = /^\s*(?:def\s+check\s*\(|check\s*=)/m;

const check = v.pipe(v.string(), v.regex(definesCheck, said`must define check(candidate).`));

const schema = v.object({
  task_id: nonEmptyText,
  prompt: v.string(),
  entry_point: nonEmptyText,
  canonical_solution: v.optional(v.string()),
  test: check,
  // Ours, not HumanEval's: deliberately few tests, to teach what they let pass.
  weak_test: v.optional(check),
  // Ours too: what an export of HumanEval-X's Python problems would lose otherwise.
  setup: v.optional(v.string()),
  cluster: v.optional(nonEmptyText),
});

/** HumanEval (Chen et al. 2021) and benchmarks released in its form, such as HumanEval+. */
export const humanEvalProblems: ProblemFormat = {
  id: 'human-eval-problems',
  label: said`HumanEval problems`,
  kind: 'problems',
  recognise: (record) => (hasFields(record, 'task_id', 'prompt', 'entry_point', 'test') ? 1 : 0),
  parse(record, where) {
    return problemOf(validate(schema, record, where));
  },
};

const problemOf = (raw: v.InferOutput<typeof schema>): Problem => ({
  taskId: raw.task_id,
  prompt: raw.prompt,
  promptKind: 'code',
  entryPoint: raw.entry_point,
  ...(raw.canonical_solution !== undefined && { canonicalSolution: raw.canonical_solution }),
  tests: { kind: 'check', source: raw.test },
  ...(raw.weak_test !== undefined && { weakTests: { kind: 'check', source: raw.weak_test } }),
  ...(raw.setup !== undefined && { setup: raw.setup }),
  ...(raw.cluster !== undefined && { cluster: raw.cluster }),
});
