import type { RunError } from '../../runtime.ts';

/** Commands that programs rightly expect, and that this shell does not have. */
const absent = new Set(
  'bc dc trap python python3 perl ruby node factor numfmt shuf tsort pr csplit ed m4 make gcc units iconv openssl column'.split(
    ' ',
  ),
);

const notFound = /(?:bash: )?([\w.+-]+): command not found/g;
const parseError = /syntax error: (?:Parse error at (\d+):\d+: )?(.*)/;

/** What went wrong apart from assertions; undefined where the shell says nothing of that kind. */
export function shellErrorOf(
  stderr: string,
  exitCode: number,
  source: string,
): RunError | undefined {
  const [, line, words] = parseError.exec(stderr) ?? [];
  if (words !== undefined && exitCode === 2) {
    const place = line === undefined ? {} : { line: Number(line) };
    return { type: 'SyntaxError', message: words, ...place, traceback: stderr };
  }
  const missing = [...stderr.matchAll(notFound)].map(([, name = '']) => name);
  const own = missing.find((name) => definesFunction(source, name));
  const command = own ?? missing.find((name) => absent.has(name));
  if (command === undefined) return undefined;
  const message =
    own === undefined
      ? `The command ${command} is not part of this shell.`
      : `This shell does not find the function ${command} inside of $((...)).`;
  const needs = own === undefined ? `the command ${command}` : `functions inside of $((...))`;
  return { type: 'ModuleNotFoundError', message, traceback: stderr, needs };
}

/** just-bash 3.4.2 runs command substitutions inside of arithmetic without the script's functions. */
const definesFunction = (source: string, name: string): boolean =>
  new RegExp(`(?:^|[;\\s])${name.replace(/[.+]/g, '\\$&')}\\s*\\(\\)`).test(source);
