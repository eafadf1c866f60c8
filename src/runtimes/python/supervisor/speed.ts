import type { LaneRequest } from '../protocol.ts';
import type { Pool } from './pool.ts';

/** Lanes that take this much longer than at their best are slowed down by something else. */
const tolerated = 1.5;

/** About two milliseconds of Python: long enough to measure, short enough to ask often. */
const probe: LaneRequest = {
  call: '_run_calls',
  parameters: [
    JSON.stringify({
      solution: 'def probe():\n    for i in range(40_000):\n        pass\n',
      functions: ['probe'],
      calls: ['["probe", [], {"d": []}]'],
      outputChars: 0,
      toTheEnd: false,
    }),
  ],
  memoryMiB: 512,
  restore: true,
};

const best = new WeakMap<Pool, number>();

/** Whether a lane, with the others at work beside it, is now much slower than it has been. */
export async function isSlowed(pool: Pool): Promise<boolean> {
  for (let tries = 0; tries < 3; tries++) {
    const { answer } = await pool.run(probe, 2_000);
    if (!answer) continue;
    const before = best.get(pool) ?? answer.durationMs;
    best.set(pool, Math.min(answer.durationMs, before));
    // One good time is proof enough; a bad one may be chance.
    if (answer.durationMs <= tolerated * before) return false;
  }
  return true;
}

/** Whether a harmless program still gets its answer. */
export async function answersAsUsual(pool: Pool): Promise<boolean> {
  const { answer } = await pool.run(probe, 10_000);
  return answer?.text !== undefined;
}
