import type { ProgramError } from '../../../core/grading/verdict.ts';

const needsPackage = /there is no package called ['‘](.+?)['’]/;
const bySyntax = /^main\.R:(\d+):\d+: (.*)/;

/** What the harness tells of an error: its class, message and call, then the places it came from. */
export function programErrorOf(told: readonly string[], topLine?: number): ProgramError {
  const [type = '', message = '', call = 'NULL', ...places] = told;
  const lines = places.map((place) => Number(place.split('\t')[0]));
  const line = lines[0] ?? topLine;
  const said = call === 'NULL' ? `Error: ${message}` : `Error in ${call} : ${message}`;
  const frames = places.map((place) => `  main.R:${place.replace('\t', ': ')}`);
  return {
    type: typeOf(type, message),
    message: needsPackage.exec(message)?.[1] ?? message,
    ...(line !== undefined && { line }),
    traceback: [said, ...frames].join('\n'),
  };
}

/** A text that is no program; the message names the place, and draws it. */
export function syntaxErrorOf(message: string): ProgramError {
  const [, line, what = message] = bySyntax.exec(message) ?? [];
  return {
    type: 'SyntaxError',
    message: what,
    ...(line !== undefined && { line: Number(line) }),
    traceback: message,
  };
}

function typeOf(type: string, message: string): string {
  if (needsPackage.test(message)) return 'ModuleNotFoundError';
  return type === 'simpleError' || type === '' ? 'Error' : type;
}

/** What an error says was used up. */
export function exhaustionOf({ type, message }: ProgramError): 'memory' | 'stack' | undefined {
  if (/cannot allocate|vector memory (?:limit|exhausted)/.test(message)) return 'memory';
  const said = `${type} ${message}`;
  return /StackOverflowError|infinite recursion|C stack usage/.test(said) ? 'stack' : undefined;
}
