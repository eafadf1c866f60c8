import type { Sample } from '../../core/grading/sample.ts';
import type { JsonObject } from '../json/json-object.ts';

/** A sample as the line it was imported from, or as the field writes it if it was drawn here. */
export function sampleRecord({ taskId, completion, extra, fieldOrder }: Sample): JsonObject {
  const record = { task_id: taskId, [completion.form]: completion.text, ...extra };
  return fieldOrder ? inOrder(record, fieldOrder) : record;
}

function inOrder(record: JsonObject, fields: readonly string[]): JsonObject {
  const known = fields.filter((field) => Object.hasOwn(record, field));
  return { ...Object.fromEntries(known.map((field) => [field, record[field]])), ...record };
}

/** A record as one line of JSON Lines. */
export const jsonLine = (record: JsonObject): string => `${JSON.stringify(record)}\n`;
