/** What begins a comment in some language; `#include`, `#lang`, `#!` and `#[` begin no comment. */
const anyComment = /^(?:\/\/|\/\*|\*\/|\*\s|\*$|--|;|%|#(?!include|define|undef|lang|!|\[|pragma))/;

/**
 * Whether a line has nothing but a comment. `lineComment` begins one in its language; without it
 * whatever begins one in any language does, which can take a line of code for a comment.
 */
export function isCommentLine(line: string, lineComment?: string): boolean {
  const content = line.trimStart();
  if (lineComment !== undefined) return content.startsWith(lineComment);
  return anyComment.test(content);
}
