import { said } from '../../core/said.ts';

const kinds: Readonly<Record<string, string>> = {
  string: said`a string`,
  number: said`a number`,
  boolean: said`a boolean`,
  object: said`a object`,
};

/** What a JSON value is, in the words of an import's errors: `a list`. */
export function kindOfValue(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? said`a list` : (kinds[typeof value] ?? typeof value);
}
