import { bindings } from './bindings.ts';
import { namesIn } from './names.ts';
import type { PythonLine } from './python-lines.ts';
import { statementKind, type StatementKind } from './statement-kind.ts';

/** A statement at the left margin with everything indented under it. Lines are 0-based. */
export interface Statement {
  readonly kind: StatementKind;
  /** First line, with the comments and decorators before it. */
  readonly first: number;
  /** Line of the keyword. */
  readonly line: number;
  readonly last: number;
  /** Names it gives a value in the module. */
  readonly binds: readonly string[];
  /** Names it mentions, those it binds included. */
  readonly names: ReadonlySet<string>;
}

/** The statements at the left margin of a text, in order. */
export function statementsOf(lines: readonly PythonLine[]): Statement[] {
  return spans(lines).map((span) => toStatement(lines, span));
}

interface Span {
  readonly first: number;
  readonly line: number;
  last: number;
}

function spans(lines: readonly PythonLine[]): Span[] {
  const found: Span[] = [];
  /** The comment at the left margin that may belong to the next statement. */
  let comment = -1;
  let decorated = false;
  for (const [at, line] of lines.entries()) {
    if (line.kind === 'blank' || line.kind === 'comment') {
      if (comment < 0 && line.kind === 'comment' && line.indent === 0) comment = at;
      continue;
    }
    addLine(found, line, at, { first: comment < 0 ? at : comment, decorated });
    comment = -1;
    if (line.kind === 'code') decorated = line.code.startsWith('@');
  }
  return found;
}

function addLine(
  found: Span[],
  line: PythonLine,
  at: number,
  { first, decorated }: { readonly first: number; readonly decorated: boolean },
): void {
  const open = found.at(-1);
  if (!open || (begins(line) && !decorated)) found.push({ first, line: at, last: at });
  else if (begins(line)) found.splice(-1, 1, { ...open, line: at, last: at });
  else open.last = at;
}

const begins = ({ kind, indent, code }: PythonLine): boolean =>
  kind === 'code' && indent === 0 && !clause.test(code.slice(0, 16));

/** Clauses go on with the statement before them. */
const clause = /^(?:else|elif|except|finally)\b/;

function toStatement(lines: readonly PythonLine[], span: Span): Statement {
  const own = lines.slice(span.first, span.last + 1);
  const head = lines[span.line]?.code ?? '';
  const kind = statementKind(head);
  const names = new Set(own.flatMap(({ code, formatted }) => namesIn(`${code} ${formatted}`)));
  return { ...span, kind, names, binds: bindings(kind, own.slice(span.line - span.first)) };
}
