import type { ProgramError } from '../../../core/grading/verdict.ts';
import type { LaneProgram } from '../../sandbox/lane/adapter.ts';
import type { LaneEnding } from '../../sandbox/protocol.ts';
import type { Judge } from './judge.ts';
import { programErrorOf } from './perl-error.ts';
import { Perl } from './perl.ts';
import { onlyFunctionOfPerl } from './plain-tests.ts';
import { testsOfMore } from '../../sandbox/lane/only-function.ts';

/**
 * Runs a Perl program. Tests that only compare what one function returns run in an interpreter of
 * their own, where no trick of the program reaches them.
 */
export async function runPerl(
  module: WebAssembly.Module,
  judge: () => Promise<Judge>,
  program: LaneProgram,
): Promise<LaneEnding> {
  const name = onlyFunctionOfPerl(program.tests);
  const calls = name === undefined ? undefined : await (await judge()).callsOf(name, program.tests);
  if (name !== undefined && calls) {
    return runApart(module, await judge(), program, { name, calls });
  }
  const ending = await runToEnd(module, program, program.source);
  const sharedBecause = testsOfMore;
  return { ...ending, ...(program.tests !== '' && { sharedBecause }) };
}

interface Asked {
  readonly name: string;
  readonly calls: Uint8Array;
}

async function runApart(
  module: WebAssembly.Module,
  judge: Judge,
  program: LaneProgram,
  asked: Asked,
): Promise<LaneEnding> {
  const { replies, ...ending } = await runToEnd(module, program, program.solution, asked);
  if (!ending.atEnd || !replies) return { ...ending, atEnd: false, apart: true };
  const lines = program.solution.split('\n').length;
  const { error, atEnd } = await judge.judge(asked.name, program.tests, { replies, lines });
  return { exitCode: error ? 1 : 0, atEnd, apart: true, ...(error && { error }) };
}

type Left = LaneEnding & { readonly replies?: Uint8Array };

/** Runs a text in an interpreter that is thrown away. */
async function runToEnd(
  module: WebAssembly.Module,
  program: LaneProgram,
  source: string,
  asked?: Asked,
): Promise<Left> {
  let said = '';
  const err = (bytes: string | Uint8Array): void => {
    if (said.length < 1_000) said += typeof bytes === 'string' ? bytes : decoder.decode(bytes);
    program.err(bytes);
  };
  const perl = await Perl.start(module, { out: program.out, err });
  const end = String(crypto.getRandomValues(new BigUint64Array(2)));
  perl.write('stdin', program.stdin);
  perl.setText('Sandbox::program', `${source}\n;'${end}';\n`);
  if (asked) {
    perl.write('name', asked.name);
    perl.write('calls', asked.calls);
  }
  program.running();
  const { status } = await perl.run('Sandbox::load()');
  const atEnd = status === 0 && perl.text('end') === end;
  const ended = asked && atEnd ? await perl.run('Sandbox::answer_all()') : { status };
  perl.flush();
  return endingOf(ended.status, atEnd, perl, said);
}

const decoder = new TextDecoder();

function endingOf(status: number, atEnd: boolean, perl: Perl, said: string): Left {
  const died = perl.text('error');
  const replies = perl.read('replies');
  if (/^Out of memory/m.test(said)) {
    const message = 'Out of memory!';
    const error: ProgramError = { type: 'Error', message, traceback: message };
    return { exitCode: 1, atEnd: false, exhausted: 'memory', error };
  }
  if (died !== undefined) return { exitCode: 255, atEnd: false, error: programErrorOf(died) };
  return { exitCode: status, atEnd: atEnd && status === 0, ...(replies && { replies }) };
}
