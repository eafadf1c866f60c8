import { said } from '../core/said.ts';

/** Stop sequences as they are typed, a line each; line ends and tabs in them as `\n` and `\t`. */
export const stopLines = (stops: readonly string[]): string =>
  stops
    .map((stop) => stop.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\t', '\\t'))
    .join('\n');

/** The stop sequences of typed lines; empty lines mean nothing. */
export const stopsOfLines = (typed: string): string[] =>
  typed
    .split('\n')
    .filter((line) => line !== '')
    .map(unescaped);

/** What is wrong with typed stop sequences, in a sentence; undefined where nothing is. */
export function stopLinesIssue(typed: string): string | undefined {
  for (const [escape, letter = ''] of typed.matchAll(/\\(.?)/g)) {
    if (!(letter in escapes)) {
      return said`${escape} means nothing here: \\n is a line end, \\t a tab, and \\\\ a backslash.`;
    }
  }
  const stops = stopsOfLines(typed);
  const twice = stops.find((stop, place) => stops.indexOf(stop) < place);
  return twice === undefined ? undefined : said`${stopLines([twice])} is there twice.`;
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', '\\': '\\' };

const unescaped = (line: string): string =>
  line.replaceAll(/\\(.)/g, (whole, letter: string) => escapes[letter] ?? whole);
