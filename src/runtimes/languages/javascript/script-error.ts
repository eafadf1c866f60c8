import type { ProgramError } from '../../../core/grading/verdict.ts';
import type { ScriptError } from './realm.ts';

const place = /main\.js:(\d+)/;
const noModule = /^Cannot find module '([^']+)'/;

/** An error of a script as people read it: frames of the prelude are left out. */
export function programErrorOf({ name, message, stack }: ScriptError): ProgramError {
  const frames = stack.split('\n').filter((frame) => place.test(frame));
  const line = place.exec(frames[0] ?? '')?.[1];
  return {
    type: noModule.test(message) ? 'ModuleNotFoundError' : name,
    message,
    ...(line !== undefined && { line: Number(line) }),
    traceback: [`${name}: ${message}`, ...frames.map((frame) => `    ${frame.trim()}`)].join('\n'),
  };
}
