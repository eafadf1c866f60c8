import { said } from '../core/said.ts';
import type { Format } from './format.ts';
import { hasFields } from './has-fields.ts';
import { ImportError } from './import-error.ts';
import type { JsonObject } from './json/json-object.ts';
import { formats } from './registry.ts';

/** How many records are looked at before a format is named. */
export const recordsToRecognise = 10;

/**
 * The format that fits the first records of a file best, by mean score; the earlier one of equals.
 * Throws an `ImportError` that says what the file seems to be where none fits.
 */
export function recognise(first: readonly JsonObject[], file: string): Format {
  const scored = formats.map((format) => ({ format, score: meanScore(format, first) }));
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  if (best.score > 0) return best.format;
  throw new ImportError({ file }, reasonFor(first[0] ?? {}));
}

const meanScore = (format: Format, records: readonly JsonObject[]): number =>
  records.reduce((sum, record) => sum + format.recognise(record), 0) / records.length;

/** Files of the field that people will try, and what they are; told by fields of a record. */
const notYet: readonly { readonly fields: readonly string[]; readonly what: string }[] = [
  { fields: ['base_input', 'plus_input'], what: said`EvalPlus problems in their own form` },
  { fields: ['question_content', 'public_test_cases'], what: said`LiveCodeBench problems` },
  { fields: ['input_output', 'solutions'], what: said`APPS problems` },
  { fields: ['complete_prompt', 'instruct_prompt'], what: said`BigCodeBench problems` },
  { fields: ['doc_id', 'resps'], what: said`samples of lm-evaluation-harness` },
  { fields: ['eval', 'samples', 'plan'], what: said`an Inspect log` },
  {
    fields: ['eval', 'hash'],
    what: said`EvalPlus results (choose the samples they were made from)`,
  },
];

function reasonFor(record: JsonObject): string {
  const known = notYet.find(({ fields }) => hasFields(record, ...fields));
  if (known) return said`looks like ${known.what}, which cannot be imported yet.`;
  const fields = Object.keys(record).slice(0, 8);
  const found =
    fields.length === 0 ? said`The first record has no fields` : said`Found ${list(fields)}`;
  return said`is in no known format. ${found}; needed: ${needed}.`;
}

const needed = said`task_id, prompt, entry_point, test (HumanEval), task_id, text, code, test_list (MBPP), name, language, prompt, tests (MultiPL-E), or task_id with completion or solution (samples)`;

const list = (fields: readonly string[]): string => fields.join(', ');
