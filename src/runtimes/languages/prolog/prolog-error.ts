import type { ProgramError } from '../../../core/grading/verdict.ts';

const place = /\/(?:program|tests)\.pl:(\d+)/;

const kinds: readonly (readonly [RegExp, string])[] = [
  [/source_sink `library\(|No such file or directory/, 'ModuleNotFoundError'],
  [/[Ss]yntax error/, 'SyntaxError'],
  [/received error|raised exception|threw/i, 'Error'],
  [/Unknown procedure|Type error|Domain error|Arithmetic|not sufficiently instantiated/, 'Error'],
];

const prefix = /^(?:ERROR|Warning): ?(?:\[Thread main\] ?)?/gm;

/** What Prolog printed about something wrong, as an error. */
export function complaintOf(words: string): ProgramError {
  const text = words.replace(prefix, '').trim();
  const type = kinds.find(([pattern]) => pattern.test(text))?.[1] ?? 'AssertionError';
  const line = place.exec(text)?.[1];
  return {
    type,
    message: text.replace(/^\/\w+\.pl:[\d:]*\s*/, ''),
    ...(line !== undefined && { line: Number(line) }),
    traceback: text,
  };
}
