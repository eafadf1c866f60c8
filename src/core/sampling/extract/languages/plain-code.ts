import { isCommentLine } from '../../code/comment-line.ts';
import { definitionLine } from './definition-line.ts';

/**
 * The code of an answer without fences: from what belongs before the function's definition to the
 * last line before words at the left margin. Undefined where nothing defines the function.
 */
export function plainCode(text: string, entryPoint: string): string | undefined {
  const at = definitionLine(text, entryPoint);
  const lines = text.split('\n');
  if (at < 0 || isProse(lines[at] ?? '')) return undefined;
  let from = at;
  while (from > 0 && !isProse(lines[from - 1] ?? '')) from--;
  const end = lines.findIndex((line, index) => index > at && isProse(line));
  return lines
    .slice(from, end < 0 ? lines.length : end)
    .join('\n')
    .trim();
}

/** Whether a line reads like a sentence, a heading or a point of a list. */
const isProse = (line: string): boolean =>
  /^#{2,6} /.test(line) ||
  (!isCommentLine(line) &&
    /^(?:[A-Z][\w'’]*|[-*•]|\d+\.|\*\*\w+)(?:[ ,]+[\w'’`()*"-]+[,:;.!?]?){2,}/.test(line) &&
    !/[{};=]\s*$/.test(line));
