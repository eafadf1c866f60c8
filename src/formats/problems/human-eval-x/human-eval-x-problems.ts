import { said } from '../../../core/said.ts';
import * as v from 'valibot';
import type { Problem } from '../../../core/problems/problem.ts';
import { promptFunction } from '../../../core/sampling/code/prompt-function.ts';
import type { ProblemFormat } from '../../format.ts';
import { hasFields } from '../../has-fields.ts';
import type { JsonObject } from '../../json/json-object.ts';
import { nonEmptyText, validate } from '../../validate.ts';
import { cppIncludes } from './cpp-includes.ts';
import { goImports } from './go-imports.ts';
import { readHumanEvalXTaskId } from './human-eval-x-task-id.ts';
import { pythonImports } from './python-imports.ts';

const schema = v.object({
  task_id: v.pipe(
    nonEmptyText,
    v.check(
      (id) => readHumanEvalXTaskId(id) !== undefined,
      said`must name a language and a number, such as JavaScript/0.`,
    ),
  ),
  prompt: v.string(),
  declaration: v.string(),
  canonical_solution: v.optional(v.string()),
  test: nonEmptyText,
  // Only the files of Go have these two.
  import: v.optional(v.string(), ''),
  test_setup: v.optional(v.string(), ''),
});

type Raw = v.InferOutput<typeof schema>;

/**
 * Problems of HumanEval-X (Zheng et al. 2023): `task_id` names the language, as in `JavaScript/0`. The
 * program of each language is put together as `process_humaneval_test` of CodeGeeX's
 * `evaluate_humaneval_x.py` does; `example_test` is left out, since published numbers use `test`.
 */
export const humanEvalXProblems: ProblemFormat = {
  id: 'human-eval-x-problems',
  label: said`HumanEval-X problems (task_id with language, declaration, test)`,
  kind: 'problems',
  recognise: (record) =>
    hasFields(record, 'task_id', 'prompt', 'declaration', 'test') && namesLanguage(record) ? 1 : 0,
  parse(record, where) {
    const raw = validate(schema, record, where);
    const { language = '', number } = readHumanEvalXTaskId(raw.task_id) ?? {};
    return {
      ...(language !== 'python' && { language }),
      taskId: raw.task_id,
      promptKind: 'code',
      ...(raw.canonical_solution !== undefined && { canonicalSolution: raw.canonical_solution }),
      ...(parts[language] ?? plainParts)(raw),
      cluster: `HumanEval/${number ?? 0}`,
    };
  },
};

const namesLanguage = ({ task_id: id }: JsonObject): boolean =>
  typeof id === 'string' && readHumanEvalXTaskId(id) !== undefined;

type Parts = Pick<Problem, 'prompt' | 'entryPoint' | 'tests' | 'setup'>;

const plainParts = ({ prompt, declaration, test }: Raw): Parts => ({
  prompt,
  ...asked(declaration),
  tests: { kind: 'programs', sources: [test] },
});

const asked = (declaration: string): Pick<Problem, 'entryPoint'> => {
  const name = promptFunction(declaration)?.name;
  return name === undefined ? {} : { entryPoint: name };
};

const lastCall = /\n[ \t]*check\(\s*(\w+)\s*\)\s*$/;

/** Python's tests end with the call that HumanEval's harness adds, so they are HumanEval's. */
function pythonParts(raw: Raw): Parts {
  const name = lastCall.exec(raw.test)?.[1];
  const plain = { ...plainParts(raw), setup: pythonImports };
  if (name === undefined || !/^\s*def\s+check\s*\(/m.test(raw.test)) return plain;
  const source = raw.test.replace(lastCall, '\n');
  return { ...plain, entryPoint: name, tests: { kind: 'check', source } };
}

/** CodeGeeX fails a program that writes anything, as `console.assert` of Node does and goes on. */
const assertThrows =
  "console.assert = (holds) => { if (!holds) throw new Error('Assertion failed'); };\n";

const parts: Readonly<Record<string, (raw: Raw) => Parts>> = {
  python: pythonParts,
  javascript: (raw) => ({
    ...plainParts(raw),
    tests: { kind: 'programs', sources: [assertThrows + raw.test] },
  }),
  cpp: (raw) => ({ ...plainParts(raw), setup: cppIncludes(raw.prompt) }),
  go: (raw) => ({
    ...plainParts({ ...raw, prompt: raw.prompt.replace(raw.import, '').trimStart() }),
    setup: goImports(raw.test_setup, raw.import),
  }),
  // The declaration stands before the description here, and `cargo test` wants a main function.
  rust: (raw) => ({
    ...plainParts({ ...raw, prompt: raw.declaration + raw.prompt }),
    setup: '\nfn main(){ \n } \n',
  }),
};
