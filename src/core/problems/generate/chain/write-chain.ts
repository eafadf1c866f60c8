import { indented, type Body } from '../body.ts';
import { bugRateOf } from '../bug-rates.ts';
import { pickUsual } from '../choose-code.ts';
import type { Code } from '../code.ts';
import { nest } from '../expression.ts';
import { chance, pickOne, shuffled, type Random } from '../random.ts';
import type { Step } from './block.ts';

/** How one author writes: a habit drawn once for a whole body. */
interface Habit {
  /** Chance of putting one expression into the next instead of giving it a name. */
  readonly nesting: number;
  /** Chance of writing a step as a loop where it has one. */
  readonly loops: number;
  /** The variable results are kept in; absent: the argument itself. */
  readonly variable?: string;
  readonly returnsExpression: boolean;
  /** Names for results of loops, in the order they are taken. */
  readonly fresh: readonly string[];
}

const freshNames = ['out', 'res', 'result', 'new', 'tmp', 'acc', 't'];

const plainHabit: Habit = { nesting: 0, loops: 0, returnsExpression: false, fresh: freshNames };

function drawHabit(random: Random): Habit {
  const [variable = 'out', ...fresh] = shuffled(random, freshNames);
  return {
    nesting: pickOne(random, [0, 0.35, 0.8]),
    loops: pickOne(random, [0.1, 0.5]),
    returnsExpression: chance(random, 0.4),
    fresh,
    ...(chance(random, 0.25) && { variable }),
  };
}

/** Writes steps one after the other, holding back the last expression until it is known where it goes. */
class ChainWriter {
  readonly lines: string[] = [];
  private current: string;
  private pending: string | undefined;
  private freshUsed = 0;
  private readonly habit: Habit;
  private readonly nests: () => boolean;

  constructor(argument: string, habit: Habit, nests: () => boolean) {
    this.current = argument;
    this.habit = habit;
    this.nests = nests;
  }

  add(code: Code): void {
    if (typeof code !== 'string') this.addLines(code);
    else if (this.canNest(code)) this.pending = nest(code, this.pending ?? this.current);
    else {
      this.settle();
      this.pending = code.replaceAll('§', this.current);
    }
  }

  finish(): string[] {
    if (this.pending !== undefined && this.habit.returnsExpression)
      return [...this.lines, `return ${this.pending}`];
    this.settle();
    return [...this.lines, `return ${this.current}`];
  }

  private canNest(code: string): boolean {
    const { pending } = this;
    if (pending === undefined) return false;
    const fits = code.split('§').length === 2 && pending.length + code.length < 70;
    return fits && !code.startsWith('f"') && this.nests();
  }

  private settle(): void {
    if (this.pending === undefined) return;
    this.current = this.habit.variable ?? this.current;
    this.lines.push(`${this.current} = ${this.pending}`);
    this.pending = undefined;
  }

  private addLines(code: readonly string[]): void {
    this.settle();
    const fresh = this.habit.fresh[this.freshUsed++ % this.habit.fresh.length] ?? 'out';
    for (const line of code)
      this.lines.push(line.replaceAll('§', this.current).replaceAll('@', fresh));
    if (code.some((line) => line.includes('@'))) this.current = fresh;
  }
}

/** The body that writes each step as given, plainly: one assignment a step. */
export function writePlainChain(codes: readonly Code[], argument: string): string {
  const writer = new ChainWriter(
    argument,
    { ...plainHabit, returnsExpression: codes.length === 1 },
    () => false,
  );
  for (const code of codes) writer.add(code);
  return indented(writer.finish());
}

/** A correct way to write the step, a loop where the author likes loops. */
function pickIdiom(random: Random, step: Step, loops: number): Code {
  const withLines = step.idioms.filter((idiom) => typeof idiom !== 'string');
  if (withLines.length > 0 && chance(random, loops)) return pickOne(random, withLines);
  return pickUsual(
    random,
    step.idioms.filter((idiom) => typeof idiom === 'string'),
  );
}

/** A body as one of many authors would write it, wrong as often as the bug rates of its steps say. */
export function writeChain(
  random: Random,
  steps: readonly Step[],
  argument: string,
  mayErr: boolean,
): Body {
  const habit = drawHabit(random);
  const writer = new ChainWriter(argument, habit, () => chance(random, habit.nesting));
  let bugs = 0;
  for (const step of steps) {
    const errs = mayErr && chance(random, bugRateOf(step.key));
    if (errs) bugs++;
    writer.add(errs ? pickUsual(random, step.bugs).code : pickIdiom(random, step, habit.loops));
  }
  return { text: indented(writer.finish()), bugs };
}
