import { fnv1a64 } from '../shared/fnv1a64.ts';
import type { KernelExports } from './kernel-exports.ts';

/** What the random numbers of all attempts at one problem depend on: seed, task id and prompt. */
export interface ProblemKey {
  readonly seed: Words;
  readonly problem: Words;
}

/** 64 bits as two unsigned 32-bit halves. */
interface Words {
  readonly low: number;
  readonly high: number;
}

/** Gives the key of a problem. Temperature is no part of it: equal seeds are paired across arms. */
export function problemKey(seed: number, taskId: string, prompt: string): ProblemKey {
  // Neither of the two can end with what the other begins with.
  const hash = fnv1a64(`${taskId}\0${prompt}`);
  return { seed: halves(BigInt.asUintN(64, BigInt(seed))), problem: halves(hash) };
}

/**
 * A number in [0, 1) for one step of one attempt: Philox4x32-10 under the seed, at the counter
 * (step, index, problem). Nothing else matters, so neither batches nor workers can change it.
 */
export function drawUniform(
  kernels: KernelExports,
  scratch: number,
  { seed, problem }: ProblemKey,
  index: number,
  step: number,
): number {
  kernels.philox(scratch, seed.low, seed.high, step, index, problem.low, problem.high);
  return kernels.uniform(scratch);
}

const halves = (bits: bigint): Words => ({
  low: Number(bits & 0xffffffffn),
  high: Number(bits >> 32n),
});
