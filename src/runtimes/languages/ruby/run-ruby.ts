import { WASIProcExit } from '@bjorn3/browser_wasi_shim';
import type { ProgramError } from '../../../core/grading/verdict.ts';
import type { LaneProgram } from '../../sandbox/lane/adapter.ts';
import type { LaneEnding } from '../../sandbox/protocol.ts';
import type { Machine, MachineHost } from './machine.ts';
import { onlyFunctionOfRuby } from './plain-tests.ts';
import { exhaustionOf, programErrorOf } from './ruby-error.ts';
import { testsOfMore } from '../../sandbox/lane/only-function.ts';

/** Two interpreters: one for programs, one for tests that they must not reach. */
export interface Machines {
  readonly guest: Machine;
  readonly judge: () => Promise<Machine>;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const nothing = (): undefined => undefined;

/** One run of a program: how it ended, and what its harness told. */
class Course {
  status: number | undefined;
  error: ProgramError | undefined;
  testsRun = 0;

  /** Whether it is over already. */
  get isOver(): boolean {
    return this.status !== undefined || this.error !== undefined;
  }

  /** Notes what a harness tells. */
  hear(what: string, text: Uint8Array): void {
    if (what === 'exited') this.status ??= Number(decoder.decode(text));
    if (what === 'failed') this.error ??= programErrorOf(text);
    if (what === 'ran') this.testsRun += Number(decoder.decode(text));
  }

  /** Calls a function of a harness; a program can leave at once by `exit!`. */
  call(machine: Machine, name: string): string {
    try {
      return machine.call(name);
    } catch (error) {
      if (!(error instanceof WASIProcExit)) throw error;
      this.status ??= error.code;
      return '';
    }
  }
}

/**
 * Runs a Ruby program. Tests that only compare what one function returns run in an interpreter of
 * their own, where no trick of the program reaches them.
 */
export async function runRuby(machines: Machines, program: LaneProgram): Promise<LaneEnding> {
  const name = onlyFunctionOfRuby(program.tests);
  if (name !== undefined) return runApart(machines.guest, await machines.judge(), program, name);
  const ending = runTogether(machines.guest, program);
  const sharedBecause = testsOfMore;
  return program.tests === '' ? ending : { ...ending, sharedBecause };
}

/** A number no program knows; whoever gives it has come to the end of the text it is written at. */
const freshNumber = (): string =>
  String((crypto.getRandomValues(new BigUint64Array(1))[0] ?? 0n) >> 4n);

/** Answers the harness what each program may ask once: its own text. */
function hostOf(
  { stdin, out, err }: Pick<LaneProgram, 'stdin' | 'out' | 'err'>,
  source: string,
  answer: MachineHost['answer'],
): MachineHost {
  let given = false;
  return {
    stdin,
    out,
    err,
    answer: (what, text) => {
      if (what !== 'source') return answer(what, text);
      const once = given ? '' : source;
      given = true;
      return once;
    },
  };
}

/** Runs a text to its end in a machine; tells whether it came there. */
function runToEnd(
  course: Course,
  machine: Machine,
  program: LaneProgram,
  source: string,
  answer: MachineHost['answer'],
): boolean {
  const end = freshNumber();
  machine.begin(hostOf(program, `${source}\n${end}`, answer));
  return course.call(machine, 'load') === end && !course.isOver;
}

function runTogether(machine: Machine, program: LaneProgram): LaneEnding {
  const course = new Course();
  program.running();
  try {
    let atEnd = runToEnd(course, machine, program, program.source, (what, text) => {
      course.hear(what, text);
      return undefined;
    });
    if (atEnd && /test\/unit/.test(program.tests)) {
      course.testsRun = 0;
      course.call(machine, 'run_tests');
      atEnd = course.testsRun > 0 && !course.isOver;
    }
    return endingOf(course, atEnd);
  } finally {
    machine.restore();
  }
}

function runApart(guest: Machine, judge: Machine, program: LaneProgram, name: string): LaneEnding {
  const solution = new Course();
  const verdict = new Course();
  let args = new Uint8Array();
  const replies: Uint8Array[] = [];
  const fromGuest: MachineHost['answer'] = (what, text) => {
    if (what === 'call') return new Uint8Array([...encoder.encode(`${name}\n`), ...args]);
    if (what === 'returned') replies.push(text);
    else solution.hear(what, text);
    return undefined;
  };
  const ask = (asked: Uint8Array): Uint8Array => {
    args = new Uint8Array(asked);
    replies.length = 0;
    if (!solution.isOver) solution.call(guest, 'answer');
    // What the program failed with is known here; its tests go on with nothing.
    return (solution.isOver ? undefined : replies[0]) ?? encoder.encode('a1:x');
  };
  const fromJudge: MachineHost['answer'] = (what, text) => {
    if (what === 'answer') return ask(text);
    if (what === 'name') return name;
    verdict.hear(what, text);
    return undefined;
  };
  const silent = { ...program, stdin: '', out: nothing, err: nothing };
  const lines = program.solution.split('\n').length;
  program.running();
  try {
    if (!runToEnd(solution, guest, program, program.solution, fromGuest)) {
      return { ...endingOf(solution, false, lines), apart: true };
    }
    // Keeps the lines of the tests where they are in the whole program.
    const loaded = runToEnd(verdict, judge, silent, '\n'.repeat(lines) + program.tests, fromJudge);
    if (loaded) verdict.call(judge, 'run_tests');
    if (solution.isOver) return { ...endingOf(solution, false, lines), apart: true };
    const atEnd = loaded && verdict.testsRun > 0 && !verdict.isOver;
    return { ...endingOf(verdict, atEnd), apart: true };
  } finally {
    guest.restore();
    judge.restore();
  }
}

/** `lines`: of the text that was run, where more was written behind it. */
function endingOf({ error, status = 0 }: Course, atEnd: boolean, lines = Infinity): LaneEnding {
  if (!error) return { exitCode: status, atEnd: atEnd && status === 0 };
  const line = error.line === undefined ? {} : { line: Math.min(error.line, lines) };
  const exhausted = exhaustionOf(error);
  return {
    exitCode: status || 1,
    atEnd: false,
    error: { ...error, ...line },
    ...(exhausted && { exhausted }),
  };
}
