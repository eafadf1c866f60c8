import type { LaneProgram } from '../../sandbox/lane/adapter.ts';
import type { LaneEnding } from '../../sandbox/protocol.ts';
import { asModule } from './as-module.ts';
import { Course, SolutionFailed } from './course.ts';
import { exhaustionOf } from './lua-error.ts';
import { LuaVm } from './lua-vm.ts';
import { onlyFunctionOfLua } from './plain-tests.ts';
import { testsOfMore } from '../../sandbox/lane/only-function.ts';

const decoder = new TextDecoder();

/**
 * Runs a Lua program. Tests that only compare what one function returns run in an interpreter of
 * their own, where no trick of the program reaches them.
 */
export async function runLua(module: WebAssembly.Module, given: LaneProgram): Promise<LaneEnding> {
  const program = { ...given, solution: asModule(given.solution, given.tests) };
  const name = onlyFunctionOfLua(program.tests);
  if (name !== undefined) return runApart(module, program, name);
  const ending = await runTogether(module, program);
  const sharedBecause = testsOfMore;
  return program.tests === '' ? ending : { ...ending, sharedBecause };
}

async function runApart(
  module: WebAssembly.Module,
  program: LaneProgram,
  name: string,
): Promise<LaneEnding> {
  const course = new Course();
  const silent = { stdin: '', out: nothing, err: nothing };
  const guest = await LuaVm.open(module, { ...program, asked: nothing });
  const ask = (args: Uint8Array) => {
    const reply = answerOf(course, guest, args);
    if (reply) return reply;
    throw new SolutionFailed();
  };
  const asked = (what: string, ...texts: readonly Uint8Array[]) => {
    if (what === 'ask') return ask(texts[0] ?? new Uint8Array());
    course.hear(what, texts);
    return undefined;
  };
  const judge = await LuaVm.open(module, { ...silent, asked });
  judge.call('delegate', name);
  program.running();
  const solved = course.attempt(() => guest.call('run', `${program.solution}\nreturn ${name}`));
  if (!solved) return { ...endingOf(course), atEnd: false, apart: true };
  // Keeps the lines of the tests where they are in the whole program.
  const before = '\n'.repeat(program.solution.split('\n').length);
  const ended = course.attempt(() => judge.call('run', before + program.tests));
  return { ...endingOf(course), atEnd: isThrough(course, ended, program.tests), apart: true };
}

/** What the program's function gives for coded arguments, coded; undefined where it failed. */
function answerOf(course: Course, guest: LuaVm, args: Uint8Array): Uint8Array | undefined {
  let reply: Uint8Array | undefined;
  const ended = course.attempt(() => {
    const results = guest.call('answer', args);
    reply = results[1];
    return results;
  });
  return ended ? reply : undefined;
}

async function runTogether(module: WebAssembly.Module, program: LaneProgram): Promise<LaneEnding> {
  const course = new Course();
  const nonce = String(crypto.getRandomValues(new BigUint64Array(2)));
  const asked = (what: string, ...texts: readonly Uint8Array[]): undefined => {
    if (what === 'mark') course.marks += decoder.decode(texts[0]) === nonce ? 1 : 0;
    // A run before the tests is none of theirs.
    else if (what !== 'ran' || course.marks === 1) course.hear(what, texts);
    return undefined;
  };
  const vm = await LuaVm.open(module, { ...program, asked });
  const { solution, tests } = program;
  if (tests !== '') vm.call('restrict');
  // A statement of its own, whatever the solution ends with; on the first line of the tests.
  const source = tests === '' ? solution : `${solution}\n;(...)("${nonce}"); ${tests}`;
  program.running();
  const ended = course.attempt(() => vm.call(tests === '' ? 'run' : 'runMarked', source));
  const marked = tests === '' || course.marks === 1;
  return { ...endingOf(course), atEnd: marked && isThrough(course, ended, tests) };
}

/** Whether tests came to their end: those of luaunit by a run of at least one. */
function isThrough(course: Course, ended: unknown, tests: string): boolean {
  if (course.error || course.status !== 0) return false;
  if (/require\s*\(?\s*['"]luaunit['"]/.test(tests)) return course.testsRun > 0;
  return ended !== undefined;
}

function endingOf({ error, status }: Course): Omit<LaneEnding, 'atEnd'> {
  if (!error) return { exitCode: status };
  const exhausted = exhaustionOf(error);
  return { exitCode: status || 1, error, ...(exhausted && { exhausted }) };
}

const nothing = (): undefined => undefined;
