import { said } from '../../core/said.ts';
import * as v from 'valibot';
import type { SampleFormat } from '../format.ts';
import { hasFields } from '../has-fields.ts';
import { ImportError, type Where } from '../import-error.ts';
import { multiPlETaskId } from '../problems/multipl-e/multipl-e-task-id.ts';
import { nonEmptyText, validate } from '../validate.ts';
import type { SampleLine } from './sample-line.ts';

const result = v.object({
  program: v.string(),
  status: v.optional(v.string()),
  exit_code: v.optional(v.nullable(v.number())),
});

const schema = v.object({
  name: nonEmptyText,
  language: nonEmptyText,
  prompt: v.optional(v.string()),
  tests: v.optional(v.string()),
  completions: v.optional(v.array(v.string())),
  results: v.optional(v.array(result)),
  temperature: v.optional(v.number()),
  top_p: v.optional(v.number()),
  max_tokens: v.optional(v.number()),
});

type Raw = v.InferOutput<typeof schema>;

/**
 * Completions and results of MultiPL-E: one record per problem, `completions` or, where
 * `evaluation/src/main.py` has run them, `results` with whole programs. The completion of a result is
 * what stands between its problem's prompt and tests. Its `status` is kept and graded anew.
 */
export const multiPlESamples: SampleFormat = {
  id: 'multipl-e-samples',
  label: said`MultiPL-E completions or results (one problem per record)`,
  kind: 'samples',
  recognise: (record) =>
    hasFields(record, 'name', 'language') &&
    (hasFields(record, 'completions') || hasFields(record, 'results'))
      ? 1
      : 0,
  parse(record, where) {
    const raw = validate(schema, record, where);
    const taskId = multiPlETaskId(raw.name, raw.language);
    const drawn = extraOf(raw);
    return textsOf(raw, where).map(({ text, ...graded }) => ({
      taskId,
      completion: { text, form: 'completion' },
      ...withExtra({ ...drawn, ...graded }),
    }));
  },
};

interface Read {
  readonly text: string;
  readonly status?: string;
  readonly exit_code?: number;
}

function textsOf(raw: Raw, where: Where): readonly Read[] {
  const { completions, results = [] } = raw;
  if (!completions) return results.map((one, index) => readResult(raw, one, { index, where }));
  // A file of ours has both; results without their programs' verdicts are not in `results`.
  return completions.map((text) => ({ text }));
}

function readResult(
  { prompt, tests }: Raw,
  { program, status, exit_code: exitCode }: v.InferOutput<typeof result>,
  { index, where }: { readonly index: number; readonly where: Where },
): Read {
  const text = between(program, prompt, tests === undefined ? undefined : `\n${tests}`);
  if (text === undefined) {
    const field = `results.${index}.program`;
    const reason = said`does not begin with the prompt and end with the tests of its record, so that the completion cannot be told.`;
    throw new ImportError({ ...where, field }, reason);
  }
  return {
    text,
    ...(status !== undefined && { status }),
    ...(typeof exitCode === 'number' && { exit_code: exitCode }),
  };
}

function between(text: string, start?: string, end?: string): string | undefined {
  if (start === undefined || end === undefined) return undefined;
  const isWhole = text.startsWith(start) && text.endsWith(end);
  if (!isWhole || text.length < start.length + end.length) return undefined;
  return text.slice(start.length, text.length - end.length);
}

const extraOf = ({ temperature, top_p: topP, max_tokens: maxTokens }: Raw) => ({
  ...(temperature !== undefined && { temperature }),
  ...(topP !== undefined && { top_p: topP }),
  ...(maxTokens !== undefined && { max_tokens: maxTokens }),
});

const withExtra = (extra: Readonly<Record<string, unknown>>): Pick<SampleLine, 'extra'> =>
  Object.keys(extra).length > 0 ? { extra } : {};
