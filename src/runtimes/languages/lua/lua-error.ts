import type { ProgramError } from '../../../core/grading/verdict.ts';
import type { RunError } from '../../runtime.ts';

const place = /^main\.lua:(\d+): /;
const noModule = /^module '([^']+)' not found/;

/** An error of a Lua program as people read it: frames of the harness are left out. */
export function programErrorOf(type: string, thrown: string, trace: string): RunError {
  const message = thrown.replace(place, '');
  const missing = noModule.exec(message)?.[1];
  const frames = trace.split('\n').filter((frame) => /^\s+main\.lua:\d+:/.test(frame));
  const line = place.exec(thrown)?.[1] ?? /main\.lua:(\d+):/.exec(frames[0] ?? '')?.[1];
  const head = [`lua: ${thrown}`, ...(frames.length > 0 ? ['stack traceback:'] : [])];
  return {
    type,
    message,
    ...(line !== undefined && { line: Number(line) }),
    traceback: [...head, ...frames].join('\n'),
    ...(missing !== undefined && lack(missing)),
  };
}

/** Lua lists every place where it looked. */
const lack = (module: string) => ({
  type: 'ModuleNotFoundError',
  message: `module '${module}' not found`,
  needs: `the module ${module}`,
});

/** What an error says was used up. */
export function exhaustionOf({ message }: ProgramError): 'memory' | 'stack' | undefined {
  if (/^not enough memory/.test(message)) return 'memory';
  return /stack overflow/.test(message) ? 'stack' : undefined;
}
