import { assignmentAt } from './assignment-at.ts';

export type StatementKind =
  | 'import'
  | 'function'
  | 'class'
  | 'assignment'
  | 'guard'
  | 'assert'
  | 'string'
  | 'block'
  | 'leave'
  | 'expression';

const byKeyword: Readonly<Record<string, StatementKind>> = {
  def: 'function',
  class: 'class',
  import: 'import',
  from: 'import',
  assert: 'assert',
  if: 'block',
  for: 'block',
  while: 'block',
  with: 'block',
  try: 'block',
  return: 'leave',
  yield: 'leave',
  raise: 'leave',
};

/** What a statement is, by its first line, which begins at the left margin. */
export function statementKind(code: string): StatementKind {
  const [word = ''] = /^\w*/.exec(code) ?? [];
  if (word === 'if' && code.includes('__name__')) return 'guard';
  if (word === 'async') return /^async\s+def\b/.test(code) ? 'function' : 'block';
  const kind = Object.hasOwn(byKeyword, word) ? byKeyword[word] : undefined;
  return kind ?? kindWithoutKeyword(code);
}

function kindWithoutKeyword(code: string): StatementKind {
  if (code.trim() === '""') return 'string';
  return assignmentAt(code) >= 0 ? 'assignment' : 'expression';
}
