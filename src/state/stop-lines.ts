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

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', '\\': '\\' };

const unescaped = (line: string): string =>
  line.replaceAll(/\\(.)/g, (whole, letter: string) => escapes[letter] ?? whole);
