import type { ProgramError } from '../../../core/grading/verdict.ts';
import type { LaneProgram } from '../../sandbox/lane/adapter.ts';
import type { LaneEnding } from '../../sandbox/protocol.ts';
import { rowsText, sameRows } from './compare-rows.ts';
import { SqlError, type ResultSet, type SqlDatabase } from './sql-database.ts';
import { readTestCases, type Question, type Section, type TestCase } from './test-cases.ts';

/** Gives a database that nothing was done to yet. */
export type OpenDatabase = () => Promise<SqlDatabase>;

/** How many expected or given rows a message shows. */
const shownRows = 5;

/**
 * Runs an SQL program. Result sets are compared here, where no statement reaches; what is expected
 * is computed before the solution touches the database.
 */
export async function judgeSql(open: OpenDatabase, program: LaneProgram): Promise<LaneEnding> {
  const cases = readTestCases(program.tests);
  let database = await open();
  program.running();
  try {
    if (!cases) {
      await runScript(database, program);
      return { exitCode: 0, atEnd: true };
    }
    for (const [index, one] of cases.entries()) {
      if (index > 0) {
        await database.close();
        database = await open();
      }
      await judgeCase(database, program, one);
    }
    return { exitCode: 0, atEnd: true, apart: true };
  } catch (error) {
    return endingOf(error, cases !== undefined);
  } finally {
    await database.close();
  }
}

async function runScript(database: SqlDatabase, program: LaneProgram): Promise<void> {
  await runSolution(database, program);
  if (program.tests.trim() === '') return;
  const sets = await runSection(database, { text: program.tests, linesBefore: 0 }, program);
  for (const rows of sets) program.out(rowsText(rows));
}

async function judgeCase(
  database: SqlDatabase,
  program: LaneProgram,
  { setup, questions }: TestCase,
): Promise<void> {
  await runSection(database, setup, program);
  const expected: ResultSet[] = [];
  for (const { expect } of questions) {
    expected.push((await runSection(database, expect, program)).at(-1) ?? []);
  }
  const answer = await runSolution(database, program);
  for (const [index, question] of questions.entries()) {
    const { ask } = question;
    const sets = ask ? await runSection(database, ask, program) : answer;
    compare(sets.at(-1), expected[index] ?? [], question, program);
  }
}

async function runSolution(
  database: SqlDatabase,
  { solution, out }: LaneProgram,
): Promise<readonly ResultSet[]> {
  const sets = await located(database.run(solution), solution, 0);
  for (const rows of sets) out(rowsText(rows));
  return sets;
}

const runSection = (
  database: SqlDatabase,
  { text, linesBefore }: Section,
  { solution }: LaneProgram,
): Promise<readonly ResultSet[]> =>
  located(database.run(text), text, solution.split('\n').length + linesBefore);

function compare(
  got: ResultSet | undefined,
  expected: ResultSet,
  { expect, inOrder }: Question,
  { solution }: LaneProgram,
): void {
  if (got && sameRows(got, expected, inOrder)) return;
  const line = solution.split('\n').length + expect.linesBefore + firstLineOf(expect.text);
  throw new ProgramFailure('AssertionError', difference(got, expected, inOrder), line);
}

/** 1-based line of the first line that holds anything. */
const firstLineOf = (text: string): number => text.slice(0, text.search(/\S|$/)).split('\n').length;

function difference(got: ResultSet | undefined, expected: ResultSet, inOrder: boolean): string {
  if (!got) return 'No statement of the program gave rows.';
  const order = inOrder && sameRows(got, expected, false) ? ', in another order' : '';
  return `expected ${summary(expected)}\ngot ${summary(got)}${order}`;
}

function summary(rows: ResultSet): string {
  const count = rows.length === 1 ? '1 row' : `${rows.length} rows`;
  const more = rows.length > shownRows ? '…\n' : '';
  return `${count}:\n${rowsText(rows.slice(0, shownRows))}${more}`.trimEnd();
}

/** An error with the line of the whole program that it belongs to. */
class ProgramFailure extends Error {
  readonly type: string;
  readonly line: number | undefined;
  readonly exhausted: 'memory' | 'stack' | undefined;

  constructor(type: string, message: string, line?: number, exhausted?: 'memory' | 'stack') {
    super(message);
    this.type = type;
    this.line = line;
    this.exhausted = exhausted;
  }
}

async function located<Result>(
  running: Promise<Result>,
  script: string,
  linesBefore: number,
): Promise<Result> {
  try {
    return await running;
  } catch (error) {
    if (!(error instanceof SqlError)) throw error;
    const { message, offset, exhausted, name } = error;
    const line =
      offset === undefined ? undefined : linesBefore + script.slice(0, offset).split('\n').length;
    throw new ProgramFailure(name, message, line, exhausted);
  }
}

function endingOf(error: unknown, apart: boolean): LaneEnding {
  if (!(error instanceof ProgramFailure)) throw error;
  const { type, message, line, exhausted } = error;
  const place = line === undefined ? '' : `, line ${line}`;
  const told: ProgramError = {
    type,
    message,
    ...(line !== undefined && { line }),
    traceback: `${type}${place}: ${message}`,
  };
  const ending = { exitCode: 1, atEnd: false, error: told, apart };
  return exhausted === undefined ? ending : { ...ending, exhausted };
}
