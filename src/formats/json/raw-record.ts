import { said } from '../../core/said.ts';

/** A JSON value of a file, with the 1-based line on which it begins. */
export interface RawRecord {
  readonly value: unknown;
  readonly line: number;
}

/** Longest record in characters; more than any benchmark has, and it bounds the memory of a read. */
export const maxRecordChars = 32 * 2 ** 20;

/** What is said of a record longer than `maxRecordChars`. */
export const tooLongReason = said`has a record longer than ${maxRecordChars / 2 ** 20} million characters. Records must stand on lines of their own (JSON Lines) or in one JSON array.`;
