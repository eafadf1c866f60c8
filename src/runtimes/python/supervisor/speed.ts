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
  const times: number[] = [];
  for (let i = 0; i < 3; i++) {
    const { answer } = await pool.run(probe, 2_000);
    if (answer) times.push(answer.durationMs);
  }
  if (times.length === 0) return true;
  const now = Math.min(...times);
  const before = best.get(pool) ?? now;
  best.set(pool, Math.min(now, before));
  return now > tolerated * before;
}

/** Whether a harmless program still gets its answer. */
export async function answersAsUsual(pool: Pool): Promise<boolean> {
  const { answer } = await pool.run(probe, 10_000);
  return answer?.text !== undefined;
}
