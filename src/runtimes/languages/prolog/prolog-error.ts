import type { RunError } from '../../runtime.ts';

const place = /\/(?:program|tests)\.pl:(\d+)/;

const kinds: readonly (readonly [RegExp, string])[] = [
  [/source_sink `library\(|No such file or directory/, 'ModuleNotFoundError'],
  [/[Ss]yntax error/, 'SyntaxError'],
  [/received error|raised exception|threw/i, 'Error'],
  [/Unknown procedure|Type error|Domain error|Arithmetic|not sufficiently instantiated/, 'Error'],
];

const prefix = /^(?:ERROR|Warning): ?(?:\[Thread main\] ?)?/gm;

/** What Prolog printed about something wrong, as an error. */
export function complaintOf(words: string): RunError {
  const text = words.replace(prefix, '').trim();
  const type = kinds.find(([pattern]) => pattern.test(text))?.[1] ?? 'AssertionError';
  const library = /source_sink `(library\([^']*\))'/.exec(text)?.[1];
  const line = place.exec(text)?.[1];
  return {
    type,
    message: text.replace(/^\/\w+\.pl:[\d:]*\s*/, ''),
    ...(type === 'ModuleNotFoundError' && { needs: library ?? 'a file that it reads' }),
    ...(line !== undefined && { line: Number(line) }),
    traceback: text,
  };
}
