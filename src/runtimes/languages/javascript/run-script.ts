import type { QuickJSWASMModule } from 'quickjs-emscripten-core';
import type { LaneProgram } from '../../sandbox/lane/adapter.ts';
import type { LaneEnding } from '../../sandbox/protocol.ts';
import { onlyFunctionOf } from './plain-tests.ts';
import { Realm, type Evaluated } from './realm.ts';
import { programErrorOf } from './script-error.ts';
import { testsOfMore } from '../../sandbox/lane/only-function.ts';

/** One run of a program: its time, and whether it ended itself. */
class Course {
  readonly #until: number;
  exited: number | undefined;

  constructor(timeMs: number) {
    this.#until = performance.now() + timeMs;
  }

  get isLate(): boolean {
    return performance.now() > this.#until;
  }

  readonly isOver = (): boolean => this.exited !== undefined || this.isLate;

  readonly exit = (code: unknown): void => {
    this.exited = Number(code);
  };
}

/**
 * Runs a JavaScript program. Tests that only compare what one function returns run in an interpreter
 * of their own, where no trick of the program reaches them.
 */
export function runScript(quickJs: QuickJSWASMModule, program: LaneProgram): LaneEnding {
  program.running();
  const course = new Course(program.limits.timeMs);
  const name = onlyFunctionOf(program.tests);
  if (name !== undefined) return runApart(quickJs, program, course, name);
  const ending = runTogether(quickJs, program, course, program.source);
  const sharedBecause = testsOfMore;
  return program.tests === '' ? ending : { ...ending, sharedBecause };
}

function runTogether(
  quickJs: QuickJSWASMModule,
  program: LaneProgram,
  course: Course,
  source: string,
): LaneEnding {
  const realm = realmOf(quickJs, program, course);
  return thenFree([realm], () => endingOf(runToEnd(realm, source), realm, course));
}

/** What comes of interpreters, which are freed afterwards; the lane is spent where that fails. */
function thenFree(realms: readonly Realm[], run: () => LaneEnding): LaneEnding {
  let ending: LaneEnding;
  try {
    ending = run();
  } catch (error) {
    for (const realm of realms) realm.dispose();
    throw error;
  }
  const freed = realms.map((realm) => realm.dispose());
  return freed.every(Boolean) ? ending : { ...ending, spent: true };
}

function runApart(
  quickJs: QuickJSWASMModule,
  program: LaneProgram,
  course: Course,
  name: string,
): LaneEnding {
  const guest = realmOf(quickJs, program, course);
  const judge = new Realm(quickJs, {
    program,
    isOver: course.isOver,
    more: { __exit: course.exit, __ask: (asked, args) => ask(guest, asked, args) },
  });
  return thenFree([guest, judge], () => {
    const solved = runToEnd(guest, program.solution);
    if (!solved.ok || course.isOver())
      return { ...endingOf(solved, guest, course), atEnd: false, apart: true };
    judge.call('defineRemote', name);
    // Keeps the lines of the tests where they are in the whole program.
    const before = '\n'.repeat(program.solution.split('\n').length);
    return { ...endingOf(runToEnd(judge, before + program.tests), judge, course), apart: true };
  });
}

const realmOf = (quickJs: QuickJSWASMModule, program: LaneProgram, course: Course): Realm =>
  new Realm(quickJs, { program, isOver: course.isOver, more: { __exit: course.exit } });

/** What the program's function gives for coded arguments, coded; an error of its own is coded too. */
function ask(guest: Realm, name: unknown, args: unknown): string {
  const reply = guest.call('answer', String(name), String(args));
  if (reply.ok) return String(reply.value);
  const { name: type, message, stack } = reply.error;
  return JSON.stringify(['object', Object.entries({ name: type, message, stack })]);
}

/** Runs a script, then its jobs and timers until none is left. */
function runToEnd(realm: Realm, source: string): Evaluated {
  const evaluated = realm.evaluate(source, 'main.js');
  if (!evaluated.ok) return evaluated;
  for (;;) {
    const jobs = realm.runJobs();
    if (!jobs.ok) return jobs;
    const turned = realm.call('turn');
    if (!turned.ok || turned.value !== true) return turned;
  }
}

function endingOf(evaluated: Evaluated, realm: Realm, course: Course): LaneEnding {
  if (course.exited !== undefined) return { exitCode: course.exited, atEnd: false };
  if (course.isLate) return { exitCode: 1, atEnd: false, timedOut: true };
  if (evaluated.ok) {
    const code = realm.call('exitCode');
    return { exitCode: code.ok ? Number(code.value) : 0, atEnd: true };
  }
  const { error } = evaluated;
  const ending = { exitCode: 1, atEnd: false, error: programErrorOf(error) };
  if (/^out of memory/.test(error.message)) return { ...ending, exhausted: 'memory' };
  return /stack overflow|Maximum call stack/.test(error.message)
    ? { ...ending, exhausted: 'stack' }
    : ending;
}
