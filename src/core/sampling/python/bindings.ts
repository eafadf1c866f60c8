import { assignmentAt } from './assignment-at.ts';
import { namesIn } from './names.ts';
import type { PythonLine } from './python-lines.ts';
import { statementKind, type StatementKind } from './statement-kind.ts';

/** The names that a statement of this kind, given as its lines, gives a value in the module. */
export function bindings(kind: StatementKind, lines: readonly PythonLine[]): string[] {
  const head = lines[0]?.code ?? '';
  if (kind === 'function' || kind === 'class') return definedName(head);
  if (kind === 'import') return importedNames(lines.map(({ code }) => code).join(' '));
  if (kind === 'assignment') return assignedNames(head);
  return kind === 'block' ? namesOfBlock(lines) : [];
}

function definedName(head: string): string[] {
  const name = /^(?:async\s+def|def|class)\s+([^\s(:[]+)/.exec(head)?.[1];
  return name === undefined ? [] : [name];
}

/** What `import a.b, c as d` and `from m import (e, f as g)` bind: a, d; e, g. */
function importedNames(code: string): string[] {
  const [statement = ''] = code.split(';');
  const list = statement.slice(statement.search(/\bimport\b/) + 'import'.length);
  return list.split(',').flatMap((item) => {
    const names = namesIn(item);
    const name = names.at(-1);
    return name === undefined ? [] : [name];
  });
}

/** The names left of the last assigning `=`; attributes and items of something bind nothing. */
function assignedNames(code: string): string[] {
  const names: string[] = [];
  let rest = code;
  for (let chained = 0; chained < mostTargets; chained++) {
    const at = assignmentAt(rest);
    if (at < 0) break;
    const [target = ''] = rest.slice(0, at).split(':');
    if (!/[.[]/.test(target.slice(1))) names.push(...namesIn(target));
    rest = rest.slice(at + 1);
  }
  return names;
}

/** `a = b = c = 0` is rare enough; more of these than this is no program. */
const mostTargets = 8;

/** What the statements inside an `if`, `try`, `for` ... bind, those inside functions left out. */
function namesOfBlock(lines: readonly PythonLine[]): string[] {
  const names: string[] = [];
  let inner = Infinity;
  for (const line of lines.slice(1)) {
    if (line.kind !== 'code') continue;
    if (line.indent > inner) continue;
    const code = line.code.trim();
    const kind = statementKind(code);
    inner = kind === 'function' || kind === 'class' ? line.indent : Infinity;
    if (kind !== 'block') names.push(...bindings(kind, [{ ...line, code }]));
  }
  return names;
}
