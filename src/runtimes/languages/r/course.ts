import type { ProgramError } from '../../../core/grading/verdict.ts';
import type { LaneEnding } from '../../sandbox/protocol.ts';
import type { Machine, Value } from './machine.ts';
import { exhaustionOf, programErrorOf, syntaxErrorOf } from './r-error.ts';
import { TimeUp, type StreamHost } from './streams.ts';

/** A text on its way through a machine. */
export class Course {
  readonly #machine: Machine;
  #error: ProgramError | undefined;

  constructor(machine: Machine, host: StreamHost) {
    this.#machine = machine;
    machine.begin(host);
  }

  /** Does something with the machine that says whether it came to its end; gives how it ended. */
  run(work: () => boolean): LaneEnding {
    try {
      const atEnd = work() && this.#error === undefined;
      return this.#endingOf(atEnd);
    } catch (error) {
      return this.#left(error);
    } finally {
      this.#machine.flush();
    }
  }

  /** Runs a text as Rscript does; true where it came to its end. */
  runText(source: string): boolean {
    const machine = this.#machine;
    const parsed = machine.call('expressions_of', machine.vector(source.replaceAll('\r\n', '\n')));
    if (parsed === undefined) return this.#fails(0);
    const wrong = machine.strings(parsed);
    if (wrong) {
      this.#error = syntaxErrorOf(wrong.join('\n'));
      return false;
    }
    const [found, places] = machine.elements(parsed);
    if (found === undefined || places === undefined) return false;
    const lines = machine.strings(places) ?? [];
    return machine
      .elements(found)
      .every((expression, index) => this.#runOne(expression, Number(lines[index])));
  }

  /** Calls what some expressions call, and gives what comes back, written out, until one fails. */
  answer(calls: readonly Value[], onReply: (reply: string) => void): boolean {
    const machine = this.#machine;
    return calls.every((call) => {
      const value = machine.evaluate(call);
      if (value === undefined) return this.#fails();
      onReply(machine.texts('encode', value)?.[0] ?? '');
      return true;
    });
  }

  #runOne(expression: Value, line: number): boolean {
    const machine = this.#machine;
    const value = machine.evaluate(expression);
    if (value === undefined) return this.#fails(line);
    if (!machine.isVisible || machine.call('show', value) !== undefined) return true;
    return this.#fails(line);
  }

  #fails(line?: number): false {
    const said = this.#machine.lastMessage;
    const told = this.#machine.texts('last_error') ?? [];
    this.#error = programErrorOf(told.length > 0 ? told : ['', said || jumped], line);
    return false;
  }

  #endingOf(atEnd: boolean): LaneEnding {
    const error = this.#error;
    if (!error) return { exitCode: 0, atEnd };
    const exhausted = exhaustionOf(error);
    return { exitCode: 1, atEnd: false, error, ...(exhausted && { exhausted }) };
  }

  /** How it ended where R was left in the middle of something. */
  #left(thrown: unknown): LaneEnding {
    if (thrown instanceof TimeUp) return { exitCode: 1, atEnd: false, timedOut: true };
    const status = statusOf(thrown);
    if (status !== undefined) return { exitCode: status, atEnd: false };
    // The browser's stack is used up before R's own; its memory is put back as after any program.
    if (thrown instanceof RangeError) return { exitCode: 1, atEnd: false, exhausted: 'stack' };
    this.#machine.isSpent = true;
    throw thrown;
  }
}

const jumped = 'The program was left by a jump to the top level.';

/** What a program gave to `quit`. */
function statusOf(thrown: unknown): number | undefined {
  if (typeof thrown !== 'object' || thrown === null || !('status' in thrown)) return undefined;
  return typeof thrown.status === 'number' ? thrown.status : undefined;
}
