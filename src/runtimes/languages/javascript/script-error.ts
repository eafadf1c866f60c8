import type { RunError } from '../../runtime.ts';
import type { ScriptError } from './realm.ts';

const place = /main\.js:(\d+)/;
/** A file beside the program would be its own to bring. */
const noModule = /^Cannot find module '([^'./][^']*)'/;

/** An error of a script as people read it: frames of the prelude are left out. */
export function programErrorOf({ name, message, stack }: ScriptError): RunError {
  const frames = stack.split('\n').filter((frame) => place.test(frame));
  const missing = noModule.exec(message)?.[1];
  const line = place.exec(frames[0] ?? '')?.[1];
  return {
    type: missing === undefined ? name : 'ModuleNotFoundError',
    message,
    ...(missing !== undefined && { needs: `the package ${missing}` }),
    ...(line !== undefined && { line: Number(line) }),
    traceback: [`${name}: ${message}`, ...frames.map((frame) => `    ${frame.trim()}`)].join('\n'),
  };
}
