import { assignmentAt } from './assignment-at.ts';
import { keywords } from './names.ts';

/**
 * Whether a line is a statement of Python rather than a line of prose, as far as can be told without
 * parsing: it begins as a statement does, and nowhere stand two words side by side that are not
 * joined by a keyword. Takes the line's code, with strings written as `""`.
 */
export function looksLikeStatement(code: string): boolean {
  const line = code.trim();
  if (line === '' || line.length > longest) return false;
  return beginsAsStatement(line) && !hasNeighbours(line);
}

/** Lines of code are short; a longer line is data or a paragraph. */
const longest = 2000;

function beginsAsStatement(line: string): boolean {
  const [word = ''] = /^\w*/.exec(line) ?? [];
  const form = Object.hasOwn(forms, word) ? forms[word] : undefined;
  if (form) return form.test(line);
  return assignmentAt(line) > 0 || callOrDecorator.test(line);
}

const opensBlock = /:|[([{]$/;
const alone = /^\w+(?:;|$)/;
const anything = /^/;
const callOrDecorator = /^(?:@[\w.]+(?:\(|$)|[A-Za-z_][\w.]*\()/;

/** How a line goes on that begins with the keyword. */
const forms: Readonly<Record<string, RegExp>> = {
  def: opensBlock,
  class: opensBlock,
  if: opensBlock,
  elif: opensBlock,
  else: opensBlock,
  while: opensBlock,
  with: opensBlock,
  try: opensBlock,
  except: opensBlock,
  finally: opensBlock,
  async: opensBlock,
  match: opensBlock,
  for: /\sin\s/,
  import: /^import\s+[\w.]+/,
  from: /^from\s+[\w.]+\s+import\s/,
  pass: alone,
  break: alone,
  continue: alone,
  return: anything,
  yield: anything,
  raise: anything,
  assert: anything,
  del: anything,
  global: anything,
  nonlocal: anything,
  await: anything,
};

/** Characters that no line of Python has outside strings and comments. */
const foreign = /[`?$\u2018\u2019\u201c\u201d\u2022]|!(?!=)|\.$/;

const token = /[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*|""|\d[\w.]*|\S/g;

function hasNeighbours(line: string): boolean {
  if (foreign.test(line)) return true;
  let before = false;
  for (const [part] of line.replace(/^match\s/, '').matchAll(token)) {
    const value = isValue(part);
    if (before && value) return true;
    before = value || part === '""' || part === ')' || part === ']' || part === '}';
  }
  return false;
}

/** Names and numbers: two of them in a row are no Python. */
const isValue = (part: string): boolean => /^[\w\u0080-\uffff]/.test(part) && !keywords.has(part);
