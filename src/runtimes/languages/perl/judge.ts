import type { ProgramError } from '../../../core/grading/verdict.ts';
import { programErrorOf } from './perl-error.ts';
import { Perl } from './perl.ts';

/** How tests fared that ran by themselves. */
export interface Judged {
  readonly atEnd: boolean;
  readonly error?: ProgramError;
}

interface Given {
  readonly replies: Uint8Array;
  /** Of the program before the tests. */
  readonly lines: number;
}

const nothing = (): void => undefined;

/** Runs tests, and nothing else, each in an interpreter of their own. */
export class Judge {
  readonly #module: WebAssembly.Module;
  #perl: Promise<Perl> | undefined;
  readonly #calls = new Map<string, Uint8Array | undefined>();

  constructor(module: WebAssembly.Module) {
    this.#module = module;
  }

  /** Arguments of every call of some tests, coded; undefined where they need more than replies. */
  async callsOf(name: string, tests: string): Promise<Uint8Array | undefined> {
    if (!this.#calls.has(tests)) {
      this.#calls.clear();
      const perl = await this.#ready();
      const { atEnd } = await this.#run(perl, name, tests);
      this.#calls.set(tests, atEnd ? perl.read('calls') : undefined);
    }
    return this.#calls.get(tests);
  }

  /** Runs tests with what a program gave. */
  async judge(name: string, tests: string, given: Given): Promise<Judged> {
    return this.#run(await this.#ready(), name, tests, given);
  }

  #ready(): Promise<Perl> {
    this.#perl ??= Perl.start(this.#module, { out: nothing, err: nothing });
    return this.#perl;
  }

  async #run(perl: Perl, name: string, tests: string, given?: Given): Promise<Judged> {
    const end = String(crypto.getRandomValues(new BigUint64Array(2)));
    perl.remove('calls', 'failures', 'error', 'end', 'replies');
    perl.write('name', name);
    // Keeps the lines of the tests where they are in the whole program.
    perl.write('tests', `${'\n'.repeat(given?.lines ?? 0)}${tests}\n;'${end}';\n`);
    if (given) perl.write('replies', given.replies);
    const { status } = await perl.run('Sandbox::judge()');
    // Left by exit: that interpreter is gone.
    if (status !== 0 || perl.text('end') === undefined) this.#perl = undefined;
    const error = failureOf(perl);
    return { atEnd: perl.text('end') === end && !error, ...(error && { error }) };
  }
}

function failureOf(perl: Perl): ProgramError | undefined {
  const [line, message = ''] = (perl.text('failures') ?? '').split('\0');
  if (line !== undefined && line !== '') {
    return { type: 'AssertionError', message, line: Number(line), traceback: message };
  }
  const died = perl.text('error') ?? '';
  return died === '' ? undefined : programErrorOf(died);
}
