import type { LaneProgram } from '../../sandbox/lane/adapter.ts';
import type { LaneEnding } from '../../sandbox/protocol.ts';
import type { RunError } from '../../runtime.ts';
import { withTestMain } from './test-main.ts';
import { giveInput, type Evaluated, type Yaegi } from './yaegi.ts';

/** Runs a program, and then its tests as `go test` does. */
export function runGo(yaegi: Yaegi, program: LaneProgram): LaneEnding {
  const { solution, tests, stdin, out, err } = program;
  const secret = String(crypto.getRandomValues(new BigUint64Array(1))[0]);
  const { source, call } = withTestMain(solution, tests, secret);
  yaegi.write = (descriptor, bytes) => {
    (descriptor === 1 ? out : err)(bytes);
  };
  giveInput(stdin);
  program.running();
  const loaded = yaegi.evaluate(source);
  if (loaded?.success !== true || call === undefined) return endingOf(loaded, secret);
  return endingOf(yaegi.evaluate(call), secret);
}

const waits = 'The program waits for something that never comes, such as time or a channel.';

function endingOf(evaluated: Evaluated | undefined, secret: string): LaneEnding {
  if (evaluated?.success === true) return { exitCode: 0, atEnd: true };
  const words = (evaluated?.error ?? waits).replaceAll(`T${secret}`, 'testing.T');
  const status = /^os\.Exit\((\d+)\)$/.exec(words)?.[1];
  if (status !== undefined) return { exitCode: Number(status), atEnd: false };
  const ending = { exitCode: 2, atEnd: false, error: errorOf(words) };
  return /stack overflow|goroutine stack exceeds/.test(words)
    ? { ...ending, exhausted: 'stack' }
    : ending;
}

const noSource = /unable to find source related to: "([^"]+)"/;
const place = /(?:^|\s)(?:_\.go:)?(\d+):(\d+): /;

function errorOf(words: string): RunError {
  const line = place.exec(words)?.[1];
  const missing = noSource.exec(words)?.[1];
  const message = words
    .replace(place, '')
    .replace(/^FAIL /, '')
    .trim();
  return {
    type: missing === undefined ? typeOf(words) : 'ModuleNotFoundError',
    message,
    ...(missing !== undefined && { needs: `the package ${missing}` }),
    ...(line !== undefined && { line: Number(line) }),
    traceback: words,
  };
}

function typeOf(words: string): string {
  if (words.startsWith('FAIL ')) return words.includes('panic: ') ? 'panic' : 'AssertionError';
  return place.test(words) ? 'CompileError' : 'panic';
}
