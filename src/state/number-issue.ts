import { m } from '../messages/messages.js';
import { numberText } from './library-words.ts';

/** What a number may be, both ends included. */
export interface NumberRange {
  readonly least: number;
  readonly most: number;
}

/** How a number is called in a complaint, and whether it counts something. */
export interface NumberKind {
  readonly label: string;
  readonly whole: boolean;
}

/** What is wrong with a number, in a sentence; undefined where nothing is. */
export function numberIssue(
  { label, whole }: NumberKind,
  value: number,
  { least, most }: NumberRange,
): string | undefined {
  if (value >= least && value <= most && (!whole || Number.isInteger(value))) return undefined;
  const range = { label, least: numberText(least), most: numberText(most) };
  return whole ? m.dialogs_whole_number(range) : m.dialogs_number(range);
}

/** A number as it was typed; NaN for none. */
export const typedNumber = (typed: string): number => (typed.trim() === '' ? NaN : Number(typed));
