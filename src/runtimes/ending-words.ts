import { said } from '../core/said.ts';
import type { RunResult } from './runtime.ts';

/** How a program ended, in one sentence for people. */
export function endingWords(result: RunResult): string {
  if (result.kind === 'timed-out') return said`Stopped after ${result.limitMs / 1000} seconds.`;
  if (result.kind === 'exhausted') return said`Used up its ${result.cause}: ${result.message}`;
  if (result.kind === 'broken') return result.message;
  return exitWords(result);
}

function exitWords({ exitCode, atEnd, error }: Extract<RunResult, { kind: 'exited' }>): string {
  if (error) {
    const [first = ''] = error.message.split('\n');
    const where = error.line === undefined ? '' : `, line ${error.line}`;
    return `${error.type}${where}: ${first}`;
  }
  const end = atEnd ? said`Came to its end` : said`Ended before its end`;
  return said`${end}, with exit code ${exitCode}.`;
}
