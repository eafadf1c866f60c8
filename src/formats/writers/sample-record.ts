import type { Sample } from '../../core/grading/sample.ts';
import type { JsonObject } from '../json/json-object.ts';

/** A sample as the line it was imported from, or as the field writes it if it was drawn here. */
export function sampleRecord(sample: Sample): JsonObject {
  const { taskId, completion, extra, fieldOrder } = sample;
  const record = {
    ...{ task_id: taskId, [completion.form]: completion.text },
    ...answerFields(sample),
    ...extra,
  };
  return fieldOrder ? inOrder(record, fieldOrder) : record;
}

/** What the code was read from, so that whoever has the file can read it again. */
const answerFields = ({ answer }: Sample): JsonObject =>
  answer
    ? {
        ...(answer.text !== undefined && { raw_answer: answer.text }),
        extraction: [answer.reason, ...answer.changes].map(({ code }) => code).join(' '),
        prompt_sha256: answer.promptSha256,
      }
    : {};

function inOrder(record: JsonObject, fields: readonly string[]): JsonObject {
  const known = fields.filter((field) => Object.hasOwn(record, field));
  return { ...Object.fromEntries(known.map((field) => [field, record[field]])), ...record };
}

/** A record as one line of JSON Lines. */
export const jsonLine = (record: JsonObject): string => `${JSON.stringify(record)}\n`;
