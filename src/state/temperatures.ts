import { draftNumberIssue } from './check-draft.ts';

/** The numbers of a list as it was typed, with commas or blanks between them; NaN for what is none. */
export const typedNumbers = (typed: string): number[] => [
  ...new Set(
    typed
      .split(/[,;\s]+/)
      .filter((part) => part !== '')
      .map(Number),
  ),
];

/** What is wrong with a list of temperatures, in a sentence; undefined where nothing is. */
export function temperaturesIssue(typed: string): string | undefined {
  const issues = typedNumbers(typed).map((value) => draftNumberIssue('temperature', value));
  return issues.find((issue) => issue !== undefined);
}
