import type { PHP } from '@php-wasm/universal';
import type { ProgramError } from '../../../core/grading/verdict.ts';
import type { LaneProgram } from '../../sandbox/lane/adapter.ts';
import type { LaneEnding } from '../../sandbox/protocol.ts';
import programHarness from './harness/program.php';
import type { Judge } from './judge.ts';
import { keepOpen } from './keep-open.ts';
import { exhaustionOf, fatalErrorOf, thrownErrorOf } from './php-error.ts';
import { startPhp } from './php.ts';
import { onlyFunctionOfPhp } from './plain-tests.ts';
import { testsOfMore } from '../../sandbox/lane/only-function.ts';

/** What one program left behind. */
interface Course {
  readonly atEnd: boolean;
  readonly exitCode: number;
  readonly error?: ProgramError;
  /** What its function gave for each call, as PHP serializes it. */
  readonly replies?: Uint8Array;
}

/**
 * Runs a PHP program. Tests that only compare what one function returns run in an interpreter of
 * their own, where no trick of the program reaches them.
 */
export async function runPhp(
  module: WebAssembly.Module,
  judge: () => Promise<Judge>,
  given: LaneProgram,
): Promise<LaneEnding> {
  const program = keepOpen(given);
  const name = onlyFunctionOfPhp(program.tests);
  const calls = name === undefined ? undefined : await (await judge()).callsOf(name, program.tests);
  if (name !== undefined && calls) {
    return runApart(module, await judge(), program, { name, calls });
  }
  const course = await runToEnd(module, program, program.source);
  const sharedBecause = testsOfMore;
  return { ...endingOf(course), ...(program.tests !== '' && { sharedBecause }) };
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
  const course = await runToEnd(module, program, program.solution, asked);
  if (!course.atEnd || !course.replies) {
    return { ...endingOf(course), atEnd: false, apart: true };
  }
  const lines = program.solution.split('\n').length;
  const judged = await judge.judge(asked.name, program.tests, { replies: course.replies, lines });
  return {
    exitCode: judged.error ? 255 : 0,
    atEnd: judged.atEnd,
    apart: true,
    ...(judged.error && { error: judged.error }),
  };
}

/** Runs a text as PHP's command line does, in an interpreter that is thrown away. */
async function runToEnd(
  module: WebAssembly.Module,
  program: LaneProgram,
  source: string,
  asked?: Asked,
): Promise<Course> {
  const php = await startPhp(module, program.stdin);
  const end = String(crypto.getRandomValues(new BigUint64Array(2)));
  // Tests that a program has left PHP before are no tests; only its own text may end so.
  const mayClose = source !== program.source || program.tests === '';
  const closed = mayClose && source.lastIndexOf('?>') > source.lastIndexOf('<?');
  php.writeFile('/lane/program', `${source}\n${closed ? '<?php ' : ''}return '${end}';`);
  php.writeFile('/lane/harness.php', programHarness);
  if (asked) {
    php.writeFile('/lane/name', asked.name);
    php.writeFile('/lane/calls', asked.calls);
  }
  program.running();
  try {
    const settings = [
      'display_errors=stderr',
      'html_errors=0',
      'log_errors=0',
      'memory_limit=256M',
    ];
    const flags = settings.flatMap((setting) => ['-d', setting]);
    const response = await php.cli(['php', ...flags, '/lane/harness.php']);
    const [exitCode, , stderr] = await Promise.all([
      response.exitCode,
      copy(response.stdout, program.out),
      copy(response.stderr, program.err),
    ]);
    return { ...leftBehind(php, end, stderr), exitCode };
  } finally {
    php.exit();
  }
}

/** Hands on what comes, and gives its beginning. */
async function copy(
  stream: ReadableStream<Uint8Array>,
  write: (bytes: Uint8Array) => void,
): Promise<string> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text;
    write(value);
    if (text.length < 10_000) text += decoder.decode(value, { stream: true });
  }
}

function leftBehind(php: PHP, end: string, stderr: string): Omit<Course, 'exitCode'> {
  const read = (name: string) =>
    php.fileExists(`/lane/${name}`) ? php.readFileAsBuffer(`/lane/${name}`) : undefined;
  const text = (name: string) => {
    const bytes = read(name);
    return bytes && new TextDecoder().decode(bytes);
  };
  const thrown = text('error');
  const error = thrown === undefined ? fatalErrorOf(stderr) : thrownErrorOf(thrown);
  const replies = read('replies');
  return {
    atEnd: text('end') === JSON.stringify(end),
    ...(error && { error }),
    ...(replies && { replies }),
  };
}

function endingOf({ exitCode, atEnd, error }: Course): LaneEnding {
  if (exitCode === 0 || !error) return { exitCode, atEnd };
  const exhausted = exhaustionOf(error);
  return { exitCode, atEnd: false, error, ...(exhausted && { exhausted }) };
}
