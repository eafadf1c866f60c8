import { isCommentLine } from '../../code/comment-line.ts';
import { promptFunction } from '../../code/prompt-function.ts';

/** Lines that stand by themselves: imports, opening tags, the head of a class. */
const directive =
  /^\s*(?:#\s*(?:include|define|lang|!|\[)|#!|import\b|use\b|using\b|package\b|open\b|require\b|library\b|<\?php|(?:public\s+)?(?:final\s+)?(?:class|object|module)\s[^;]*\{?\s*$)/;

/** What stands before the function in a prompt and is no comment, line by line. */
export function promptFrame(prompt: string): string[] {
  const { line = 0 } = promptFunction(prompt) ?? {};
  const before = prompt.split('\n').slice(0, line).join('\n');
  const code = before.replace(/\/\*(?:[^*]|\*(?!\/))*\*\//g, '').replace(/"""[^"]*"""/g, '');
  return code.split('\n').filter((text) => text.trim() !== '' && !isCommentLine(text));
}

/** The lines of the frame that code does not have itself; a helper of several lines goes whole. */
export function missingFrame(frame: readonly string[], code: string): string[] {
  const own = new Set(code.split('\n').map((line) => line.trim()));
  const lacks = (line: string): boolean => !own.has(line.trim());
  const helpers = frame.filter((line) => !directive.test(line));
  const keepsHelpers = helpers[0] !== undefined && lacks(helpers[0]);
  return frame.filter((line) => (directive.test(line) ? lacks(line) : keepsHelpers));
}
