import type { LaneProgram } from '../../sandbox/lane/adapter.ts';
import { testsOfMore } from '../../sandbox/lane/only-function.ts';
import type { LaneEnding } from '../../sandbox/protocol.ts';
import { Course } from './course.ts';
import { callsOf, judge } from './judge.ts';
import type { FreshMachine, Machine } from './machine.ts';
import { onlyFunctionOfR } from './plain-tests.ts';

/**
 * Part of its time after which a program is asked to end: a lane that says so itself lives on, while
 * one that its supervisor has to end takes seconds to boot again.
 */
const headStart = 0.97;

/**
 * Runs an R program. Tests that only compare what one function returns run by themselves, where
 * nothing of the program is left but what its function gave.
 */
export async function runR(fresh: FreshMachine, program: LaneProgram): Promise<LaneEnding> {
  const name = onlyFunctionOfR(program.tests);
  const calls = name === undefined ? undefined : await callsOf(fresh, name, program.tests);
  if (name !== undefined && calls) return runApart(fresh, program, { name, calls });
  const course = await begin(fresh, program);
  const { solution, tests } = program;
  // One after the other, so that an unfinished solution does not take in its tests.
  const ending = course.run(
    () => course.runText(solution) && (tests === '' || course.runText(below(solution, tests))),
  );
  const sharedBecause = testsOfMore;
  return program.tests === '' ? ending : { ...ending, sharedBecause };
}

interface Asked {
  readonly name: string;
  readonly calls: readonly string[];
}

async function runApart(
  fresh: FreshMachine,
  program: LaneProgram,
  { name, calls }: Asked,
): Promise<LaneEnding> {
  const machine = await fresh();
  // Made before the program has anything to say in how they are made.
  const made = machine.call('calls_of', machine.vector(name), machine.vector(...calls));
  const asked = made === undefined ? [] : machine.elements(made);
  const course = started(machine, program);
  const replies: string[] = [];
  const ending = course.run(
    () =>
      course.runText(program.solution) &&
      course.answer(asked, (reply) => {
        replies.push(reply);
      }),
  );
  if (ending.timedOut === true || (!ending.atEnd && replies.length === 0)) {
    return { ...ending, apart: true };
  }
  const judged = await judge(fresh, name, below(program.solution, program.tests), replies);
  // What the program failed with counts where the tests would have come there.
  return { ...(judged.wantsMore ? ending : judged.ending), apart: true };
}

/** Tests on the lines they have in the whole program. */
const below = (solution: string, tests: string): string =>
  '\n'.repeat(solution.split('\n').length) + tests;

const begin = async (fresh: FreshMachine, program: LaneProgram): Promise<Course> =>
  started(await fresh(), program);

function started(machine: Machine, program: LaneProgram): Course {
  program.running();
  const until = performance.now() + program.limits.timeMs * headStart;
  const { stdin, out, err } = program;
  return new Course(machine, { stdin, out, err, isLate: () => performance.now() > until });
}
