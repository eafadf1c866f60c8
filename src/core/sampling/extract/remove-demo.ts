import { pythonLines } from '../python/python-lines.ts';
import { statementsOf, type Statement } from '../python/statements.ts';

/**
 * Code without what only shows or tests the function: the main guard, asserts, prints, loops and calls
 * behind it, its own test functions, and imports that only these need. Everything a definition relies
 * on stays, and where nothing is left out the code stays as it is, character for character.
 */
export function removeDemo(code: string, entryPoint: string | undefined): string {
  const { lines } = pythonLines(code);
  const statements = statementsOf(lines);
  const kept = keptStatements(statements, entryPoint);
  if (kept.size === statements.length) return code;
  let from = 0;
  const pieces: string[] = [];
  for (const statement of statements) {
    // Blank lines and comments before a statement are its own, and go where it goes.
    const own = lines.slice(from, statement.last + 1);
    if (kept.has(statement)) pieces.push(...own.map(({ text }) => text));
    from = statement.last + 1;
  }
  return pieces.join('\n').trimEnd();
}

function keptStatements(
  statements: readonly Statement[],
  entryPoint: string | undefined,
): ReadonlySet<Statement> {
  const entryAt = statements.findLastIndex(({ binds }) => binds.includes(entryPoint ?? ''));
  const needed = neededNames(statements);
  const kept = new Set(
    statements.filter((statement, at) => {
      if (at === entryAt) return true;
      return stays(statement, { entryPoint, needed, behind: entryAt >= 0 && at > entryAt });
    }),
  );
  const left = namesOf(statements.filter((statement) => !kept.has(statement)));
  const used = namesOf([...kept].filter(({ kind }) => kind !== 'import'));
  const onlyForDemo = (name: string): boolean => left.has(name) && !used.has(name);
  return new Set(
    [...kept].filter(
      ({ kind, binds }) => kind !== 'import' || binds.length === 0 || !binds.every(onlyForDemo),
    ),
  );
}

interface Place {
  readonly entryPoint: string | undefined;
  /** Names that the definitions mention. */
  readonly needed: ReadonlySet<string>;
  /** Whether it stands behind the function under test. */
  readonly behind: boolean;
}

function stays(statement: Statement, place: Place): boolean {
  switch (statement.kind) {
    case 'import':
    case 'string':
    case 'leave':
      return true;
    case 'guard':
    case 'assert':
      return false;
    case 'function':
    case 'class':
      return !statement.binds.some((name) => testName.test(name) && !place.needed.has(name));
    default:
      return isSetUp(statement, place);
  }
}

/** Whether a statement prepares something for the definitions, rather than shows what they do. */
function isSetUp(statement: Statement, { entryPoint, needed, behind }: Place): boolean {
  const { kind, binds } = statement;
  if (binds.includes(entryPoint ?? '')) return true;
  if (isDemo(statement, entryPoint)) return false;
  return !behind || (kind !== 'expression' && binds.some((name) => needed.has(name)));
}

/** Statements that call the function under test, ask a person, or tell one something. */
const isDemo = ({ names }: Statement, entryPoint: string | undefined): boolean =>
  names.has('input') || names.has('print') || (entryPoint !== undefined && names.has(entryPoint));

const testName = /^(?:[Tt]ests?(?:_|[A-Z]|$)|main$|check$|run_tests?$|run_examples?$|demo$)/;

/** Names mentioned by functions and classes that are not tests of the answer's own. */
function neededNames(statements: readonly Statement[]): ReadonlySet<string> {
  const definitions = statements.filter(({ kind }) => kind === 'function' || kind === 'class');
  return namesOf(definitions.filter(({ binds }) => !binds.some((name) => testName.test(name))));
}

const namesOf = (statements: readonly Statement[]): ReadonlySet<string> =>
  new Set(statements.flatMap(({ names }) => [...names]));
