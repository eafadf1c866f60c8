import { said } from '../../core/said.ts';
import * as v from 'valibot';
import type { Sample } from '../../core/grading/sample.ts';
import { type Where, ImportError } from '../import-error.ts';
import type { JsonObject } from '../json/json-object.ts';
import { kindOfValue } from '../json/kind-of-value.ts';
import { isMultiPlEName, multiPlETaskId } from '../problems/multipl-e/multipl-e-task-id.ts';
import { nonEmptyText, validate } from '../validate.ts';

/** One line of a samples file: a sample that does not yet know its run and its index. */
export type SampleLine = Pick<Sample, 'taskId' | 'completion' | 'extra' | 'fieldOrder'>;

/** The field that holds the text, which is also the name of the text's form. */
export type TextField = SampleLine['completion']['form'];

// MBPP numbers its problems, and some tools write the number into their samples.
const taskIdSchema = v.object({ task_id: v.union([nonEmptyText, v.number()]) });

/**
 * Reads `task_id` and the text from a line. Every other field but those of `dropped` is kept as
 * `extra`, so that an export gives back the line that came in.
 */
export function readSampleLine(
  record: JsonObject,
  textField: TextField,
  where: Where,
  dropped: readonly string[] = [],
): SampleLine {
  const { task_id: taskId } = validate(taskIdSchema, record, where);
  const text = record[textField];
  if (typeof text !== 'string') throw textError(textField, text, where);
  const kept = Object.entries(record).filter(([field]) => !dropped.includes(field));
  // A task id that is a number in the file, or lacks its language, stays in `extra` as it is there.
  const isSpelledOut = typeof taskId === 'string' && withLanguage(taskId, record) === taskId;
  const extra = kept.filter(
    ([field]) => field !== textField && !(field === 'task_id' && isSpelledOut),
  );
  const line = {
    taskId: withLanguage(String(taskId), record),
    completion: { text, form: textField },
  };
  return {
    ...line,
    ...(extra.length > 0 && { extra: Object.fromEntries(extra) }),
    ...fieldOrder(
      kept.map(([field]) => field),
      textField,
    ),
  };
}

/** MultiPL-E names a problem alike in every language; a line may say the language beside it. */
const withLanguage = (taskId: string, { language }: JsonObject): string =>
  typeof language === 'string' && isMultiPlEName(taskId)
    ? multiPlETaskId(taskId, language)
    : taskId;

function fieldOrder(fields: readonly string[], textField: string): Pick<SampleLine, 'fieldOrder'> {
  const isUsual = fields[0] === 'task_id' && fields[1] === textField;
  return isUsual ? {} : { fieldOrder: fields };
}

function textError(field: string, text: unknown, where: Where): ImportError {
  const reason =
    text === undefined ? said`is missing.` : said`must be text, found ${kindOfValue(text)}.`;
  return new ImportError({ ...where, field }, reason);
}
