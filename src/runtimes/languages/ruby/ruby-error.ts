import type { ProgramError } from '../../../core/grading/verdict.ts';
import type { RunError } from '../../runtime.ts';

const place = /^main\.rb:(\d+)/;
// eslint-disable-next-line no-control-regex -- Ruby colours what is wrong with a text
const colours = /\u001b\[[\d;]*m/g;

/** What the harness tells of an exception, as people read it: frames of the harness are left out. */
export function programErrorOf(told: Uint8Array): RunError {
  const [type = '', text = '', ...frames] = new TextDecoder().decode(told).split('\0');
  const said = text.replace(colours, '').trim();
  if (type === 'SyntaxError') return syntaxError(said);
  const own = frames.filter((frame) => place.test(frame));
  const line = place.exec(own[0] ?? '')?.[1];
  const missing = /^cannot load such file -- (.+)/.exec(said)?.[1];
  return {
    type,
    message: said,
    ...(line !== undefined && { line: Number(line) }),
    traceback: [`${own[0] ?? 'main.rb'}: ${said} (${type})`, ...own.slice(1)].join('\n\tfrom '),
    ...(missing !== undefined && { type: 'ModuleNotFoundError', needs: `the library ${missing}` }),
  };
}

/** A syntax error has no frames; its message names the place, and draws what is wrong there. */
function syntaxError(said: string): ProgramError {
  const [, line] = place.exec(said) ?? [];
  const drawn = said.split('\n').filter((row) => !/\| \d{15,}$/.test(row));
  const reasons = drawn.flatMap((row) => /\^+~* (.+)$/.exec(row)?.[1] ?? []);
  return {
    type: 'SyntaxError',
    message: reasons.length > 0 ? reasons.join('; ') : said,
    ...(line !== undefined && { line: Number(line) }),
    traceback: drawn.join('\n'),
  };
}

/** What an error says was used up. */
export function exhaustionOf({ type }: ProgramError): 'memory' | 'stack' | undefined {
  if (type === 'NoMemoryError') return 'memory';
  return type === 'SystemStackError' ? 'stack' : undefined;
}
