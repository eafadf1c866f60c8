import { said } from '../core/said.ts';
import * as v from 'valibot';
import { ImportError, type Where } from './import-error.ts';

type Schema = v.GenericSchema;
type Issue = v.BaseIssue<unknown>;

/** A record checked against its schema; throws an `ImportError` naming the first field that fails. */
export function validate<const S extends Schema>(
  schema: S,
  record: unknown,
  where: Where,
): v.InferOutput<S> {
  const result = v.safeParse(schema, record, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  const field = v.getDotPath(issue);
  throw new ImportError(field === null ? where : { ...where, field }, reasonOf(issue));
}

/** A string that says something, such as an id. */
export const nonEmptyText = v.pipe(v.string(), v.nonEmpty(said`must not be empty.`));

function reasonOf(issue: Issue): string {
  // Only schemas speak valibot's own language; checks carry a sentence of ours.
  if (issue.kind !== 'schema') return issue.message;
  if (issue.received === 'undefined') return said`is missing.`;
  return said`must be ${expectedWords(issue.expected ?? '')}, found ${receivedWords(issue.received)}.`;
}

const words: Readonly<Record<string, string>> = {
  string: said`text`,
  number: said`a number`,
  boolean: said`true or false`,
  Array: said`a list`,
  Object: said`an object`,
  null: 'null',
};

function expectedWords(expected: string): string {
  const names = expected.replace(/[()]/g, '').split(' | ');
  return names.map((name) => words[name] ?? name).reduce((all, name) => said`${all} or ${name}`);
}

// valibot quotes a received string and prints a received number; their type says enough.
function receivedWords(received: string): string {
  if (received.startsWith('"')) return said`text`;
  if (/^-?\d/.test(received)) return said`the number ${received}`;
  return words[received] ?? received;
}
