import type { Problem } from '../core/problems/problem.ts';
import type { SampleLine } from './samples/sample-line.ts';
import type { Where } from './import-error.ts';
import type { JsonObject } from './json/json-object.ts';

interface FormatOf<Kind extends string, Parsed> {
  /** Stable name, kept with what was imported. */
  readonly id: string;
  /** What people see, such as `MBPP, sanitized`. */
  readonly label: string;
  readonly kind: Kind;
  /** How surely a record is of this format: 0 (cannot be) to 1. */
  recognise(record: JsonObject): number;
  /** The record in our terms; throws an `ImportError` that names the first bad field. */
  parse(record: JsonObject, where: Where): Parsed;
}

export type ProblemFormat = FormatOf<'problems', Problem>;
/** Its records hold one sample each, or all samples of a problem. */
export type SampleFormat = FormatOf<'samples', readonly SampleLine[]>;
export type Format = ProblemFormat | SampleFormat;
