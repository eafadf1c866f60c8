import * as v from 'valibot';
import type { ProgramError } from '../../../core/grading/verdict.ts';

const thrownSchema = v.object({
  type: v.string(),
  message: v.string(),
  line: v.nullable(v.number()),
  trace: v.array(
    v.object({
      file: v.optional(v.string()),
      line: v.optional(v.number()),
      class: v.optional(v.string(), ''),
      type: v.optional(v.string(), ''),
      function: v.string(),
    }),
  ),
});

const own = 'program://main.php';

/** An error that left the program, as the harness wrote it down; undefined where that is spoilt. */
export function thrownErrorOf(json: string): ProgramError | undefined {
  const { success, output } = v.safeParse(v.pipe(v.string(), v.parseJson(), thrownSchema), json);
  if (!success) return undefined;
  const { type, message, trace } = output;
  const frames = trace.filter(({ file }) => file === own);
  const line = output.line ?? frames[0]?.line;
  const shown = frames.map((frame, index) => {
    const called = `${frame.class}${frame.type}${frame.function}()`;
    return `#${index} main.php(${frame.line ?? '?'}): ${called}`;
  });
  const at = line === undefined ? '' : ` in main.php:${line}`;
  return {
    type,
    message,
    ...(line !== undefined && { line }),
    traceback: [`Uncaught ${type}: ${message}${at}`, ...shown].join('\n'),
  };
}

const fatal = /^(?:PHP )?(Fatal|Parse) error:\s+([^]*?) in program:\/\/main\.php on line (\d+)/m;
const fatalElsewhere = /^(?:PHP )?(Fatal|Parse) error:\s+(.*?) in \S+ on line \d+/m;

/** An error that PHP cannot be caught by, as it prints it. */
export function fatalErrorOf(stderr: string): ProgramError | undefined {
  const [, kind, message = '', line] = fatal.exec(stderr) ?? fatalElsewhere.exec(stderr) ?? [];
  if (kind === undefined) return undefined;
  const type = kind === 'Parse' ? 'ParseError' : 'FatalError';
  const at = line === undefined ? '' : ` in main.php on line ${line}`;
  return {
    type,
    message,
    ...(line !== undefined && { line: Number(line) }),
    traceback: `${kind} error: ${message}${at}`,
  };
}

/** What an error says was used up. */
export function exhaustionOf({ type, message }: ProgramError): 'memory' | 'stack' | undefined {
  if (/^(Allowed memory size|Out of memory)/.test(message)) return 'memory';
  return type === 'Error' && /^Maximum call stack size/.test(message) ? 'stack' : undefined;
}
