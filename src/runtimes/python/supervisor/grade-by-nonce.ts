import type { GradeRequest } from '../protocol.ts';
import { attempt, type TimeLimit } from './attempt.ts';
import type { Court } from './court.ts';
import { readRun, type Graded } from './run-report.ts';

/**
 * Runs solution and tests in one interpreter. Enough against code that exits early or breaks; a
 * program that searches its interpreter for the tests or the nonce could find them.
 */
export async function gradeByNonce(
  { pool, specs }: Court,
  { problem, solution, limits }: GradeRequest,
  limit: TimeLimit,
): Promise<Graded> {
  const { limitMs } = limit;
  const { outputChars, memoryMiB } = limits;
  const nonce = String(crypto.getRandomValues(new BigUint64Array(2)));
  const tests = specs.get(problem)?.tests ?? [];
  const parameters = [JSON.stringify({ solution, tests, outputChars }), nonce];
  const request = { call: '_grade', parameters, memoryMiB, restore: true } as const;
  const timed = await attempt(pool, request, limit);
  const ran = readRun(timed, limitMs);
  if (ran.graded) return ran.graded;
  const { report, printed } = ran;
  const runMs = timed.durationMs;
  if (timed.expired) return { outcome: { kind: 'timed-out', limitMs }, printed, runMs };
  if (report.nonce === nonce) return { outcome: { kind: 'passed' }, printed, runMs };
  const message = 'The tests did not run to their end.';
  return { outcome: { kind: 'crashed', cause: 'runtime', message }, printed, runMs };
}
