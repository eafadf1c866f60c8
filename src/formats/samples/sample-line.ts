import * as v from 'valibot';
import type { Sample } from '../../core/grading/sample.ts';
import { type Where, ImportError } from '../import-error.ts';
import type { JsonObject } from '../json/json-object.ts';
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
  const extra = kept.filter(([field]) => field !== textField && !isPlainId(field, taskId));
  const line = { taskId: String(taskId), completion: { text, form: textField } };
  return {
    ...line,
    ...(extra.length > 0 && { extra: Object.fromEntries(extra) }),
    ...fieldOrder(
      kept.map(([field]) => field),
      textField,
    ),
  };
}

// A task id that is a number in the file stays in `extra` as well, to be written as one again.
const isPlainId = (field: string, taskId: string | number): boolean =>
  field === 'task_id' && typeof taskId === 'string';

function fieldOrder(fields: readonly string[], textField: string): Pick<SampleLine, 'fieldOrder'> {
  const isUsual = fields[0] === 'task_id' && fields[1] === textField;
  return isUsual ? {} : { fieldOrder: fields };
}

function textError(field: string, text: unknown, where: Where): ImportError {
  const found = text === null ? 'null' : Array.isArray(text) ? 'a list' : `a ${typeof text}`;
  const reason = text === undefined ? 'is missing.' : `must be text, found ${found}.`;
  return new ImportError({ ...where, field }, reason);
}
