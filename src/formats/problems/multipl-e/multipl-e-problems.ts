import { said } from '../../../core/said.ts';
import * as v from 'valibot';
import type { Problem } from '../../../core/problems/problem.ts';
import { languageId } from '../../../core/problems/language-names.ts';
import { promptFunction } from '../../../core/sampling/code/prompt-function.ts';
import type { ProblemFormat } from '../../format.ts';
import { hasFields } from '../../has-fields.ts';
import { nonEmptyText, validate } from '../../validate.ts';
import { taskCluster } from '../task-cluster.ts';
import { multiPlETaskId } from './multipl-e-task-id.ts';

const schema = v.object({
  name: nonEmptyText,
  language: nonEmptyText,
  prompt: nonEmptyText,
  tests: v.union([
    nonEmptyText,
    v.pipe(v.array(v.string()), v.minLength(1, said`must not be empty.`)),
  ]),
  stop_tokens: v.optional(v.nullable(v.array(nonEmptyText))),
  // Ours, not MultiPL-E's: what our own export adds so that nothing is lost on the way.
  canonical_solution: v.optional(v.string()),
  entry_point: v.optional(nonEmptyText),
  prompt_kind: v.optional(v.picklist(['code', 'text'])),
  setup: v.optional(v.string()),
  cluster: v.optional(nonEmptyText),
});

/**
 * Problems of MultiPL-E (Cassano et al. 2022). By its `evaluation/src/main.py` a program is `prompt +
 * completion + "\n" + tests`, and exit code 0 passes; by `stop_at_stop_token` of its
 * `multipl_e/completions.py` a completion ends before the first of `stop_tokens`, which is searched in
 * the completion alone. In C++, shell and others the stop token takes the function's own closing brace
 * away, and `tests` begin with it.
 */
export const multiPlEProblems: ProblemFormat = {
  id: 'multipl-e-problems',
  label: said`MultiPL-E problems (name, language, prompt, tests)`,
  kind: 'problems',
  recognise: (record) =>
    hasFields(record, 'name', 'language', 'prompt', 'tests') &&
    !hasFields(record, 'completions') &&
    !hasFields(record, 'results')
      ? 1
      : 0,
  parse: (record, where) => problemOf(validate(schema, record, where)),
};

type Raw = v.InferOutput<typeof schema>;

function problemOf(raw: Raw): Problem {
  const { name, language, prompt, tests, prompt_kind: promptKind = 'code' } = raw;
  const id = languageId(language);
  return {
    // Absent means Python everywhere; saying it would make two hashes of one problem.
    ...(id !== 'python' && { language: id }),
    taskId: multiPlETaskId(name, language),
    prompt,
    promptKind,
    ...entryPoint(raw),
    tests: { kind: 'programs', sources: typeof tests === 'string' ? [tests] : tests },
    ...stops(raw),
    ...cluster(raw),
    ...(raw.canonical_solution !== undefined && { canonicalSolution: raw.canonical_solution }),
    ...(raw.setup !== undefined && { setup: raw.setup }),
  };
}

function entryPoint({ entry_point: given, prompt_kind: kind, prompt }: Raw) {
  const name = given ?? (kind === 'text' ? undefined : promptFunction(prompt)?.name);
  return name === undefined ? {} : { entryPoint: name };
}

function cluster({ cluster: given, name }: Raw): Pick<Problem, 'cluster'> {
  const parent = given ?? taskCluster(name);
  return parent === undefined ? {} : { cluster: parent };
}

const stops = ({ stop_tokens: tokens }: Raw): Pick<Problem, 'stopSequences'> =>
  tokens && tokens.length > 0 ? { stopSequences: tokens } : {};
