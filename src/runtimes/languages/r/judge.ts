import type { LaneEnding } from '../../sandbox/protocol.ts';
import { Course } from './course.ts';
import type { FreshMachine } from './machine.ts';

const nothing = (): void => undefined;
const quiet = { stdin: '', out: nothing, err: nothing, isLate: () => false };

/** The calls of the tests that were asked for last: many samples of a problem come one after another. */
let last: { readonly tests: string; readonly calls: readonly string[] | undefined } | undefined;

/** With what some tests call a function, written out; undefined where they have other needs. */
export async function callsOf(
  fresh: FreshMachine,
  name: string,
  tests: string,
): Promise<readonly string[] | undefined> {
  if (last?.tests !== tests) last = { tests, calls: await record(fresh, name, tests) };
  return last.calls;
}

async function record(
  fresh: FreshMachine,
  name: string,
  tests: string,
): Promise<readonly string[] | undefined> {
  const machine = await fresh();
  const course = new Course(machine, quiet);
  let calls: readonly string[] | undefined;
  course.run(() => {
    machine.call('begin_recording', machine.vector(name));
    if (course.runText(tests)) calls = machine.texts('recorded');
    return false;
  });
  return calls;
}

/** How tests fared that ran by themselves. */
export interface Judged {
  readonly ending: LaneEnding;
  /** Whether they asked for more than the program gave. */
  readonly wantsMore: boolean;
}

/** Runs tests with what a program gave. */
export async function judge(
  fresh: FreshMachine,
  name: string,
  tests: string,
  replies: readonly string[],
): Promise<Judged> {
  const machine = await fresh();
  const course = new Course(machine, quiet);
  const ending = course.run(() => {
    machine.call('begin_judging', machine.vector(name), machine.vector(...replies));
    return course.runText(tests);
  });
  return { ending, wantsMore: machine.texts('wants_more')?.[0] === 'yes' };
}
