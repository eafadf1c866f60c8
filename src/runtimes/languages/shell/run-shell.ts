import { Bash, defineCommand } from 'just-bash/browser';
import type { LaneProgram } from '../../sandbox/lane/adapter.ts';
import type { LaneEnding } from '../../sandbox/protocol.ts';
import { judgedScript, type FailedAssertion, type JudgedScript } from './judged-script.ts';
import { shellErrorOf } from './shell-error.ts';

/** Only its time ends a program; of output and memory there is a limit anyway. */
const executionLimits = {
  maxCallDepth: 1_000,
  maxSubstitutionDepth: 400,
  maxCommandCount: 1e9,
  maxLoopIterations: 1e9,
  maxAwkIterations: 1e9,
  maxSedIterations: 1e9,
  maxJqIterations: 1e9,
  maxWorkUnits: 1e12,
  maxExecutionTimeMs: 1e9,
};

/** Runs a script in a shell of its own. */
export async function runShell(program: LaneProgram): Promise<LaneEnding> {
  const name = `judge_${word()}`;
  const script = judgedScript(program.solution, program.tests, `/usr/bin/${name}`, word);
  const said: string[] = [];
  const judge = defineCommand(name, (args) => {
    said.push(args.join(' '));
    return Promise.resolve({ stdout: '', stderr: '', exitCode: 0 });
  });
  const bash = new Bash({ executionLimits, customCommands: [judge], defenseInDepth: false });
  program.running();
  const { stdout, stderr, exitCode } = await bash.exec(script.source, { stdin: program.stdin });
  program.out(stdout);
  program.err(stderr.replaceAll(`/usr/bin/${name}`, 'judge'));
  return endingOf(script, said, exitCode, stderr);
}

const word = (): string => [...crypto.getRandomValues(new Uint32Array(3))].join('');

function endingOf(
  { source, expected, failures }: JudgedScript,
  said: readonly string[],
  exitCode: number,
  stderr: string,
): LaneEnding {
  const failed = said.map((one) => failures.get(one)).find((one) => one !== undefined);
  const atEnd = !failed && exitCode === 0 && said.join() === expected.join();
  if (atEnd) return { exitCode, atEnd };
  if (/maximum recursion depth|nesting limit exceeded/.test(stderr)) {
    return { exitCode: 126, atEnd: false, exhausted: 'stack' };
  }
  const error =
    shellErrorOf(stderr, exitCode, source) ?? (failed && assertionErrorOf(failed, stderr));
  return { exitCode: failed ? 1 : exitCode, atEnd: false, ...(error && { error }) };
}

const assertionErrorOf = ({ line, text }: FailedAssertion, stderr: string) => ({
  type: 'AssertionError',
  message: `${text} does not hold.`,
  line,
  traceback: stderr,
});
