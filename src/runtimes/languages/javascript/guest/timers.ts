interface Timer {
  at: number;
  readonly every: number | undefined;
  readonly run: () => void;
}

let now = 0;
let lastId = 0;
const timers = new Map<number, Timer>();

const later = (
  call: (...args: unknown[]) => void,
  ms: unknown,
  args: unknown[],
  again: boolean,
) => {
  const delay = Math.max(1, Number(ms) || 0);
  const run = (): void => {
    call(...args);
  };
  timers.set(++lastId, { at: now + delay, every: again ? delay : undefined, run });
  return lastId;
};

type Schedule = (call: (...args: unknown[]) => void, ms?: unknown, ...args: unknown[]) => number;

export const setTimer: Schedule = (call, ms, ...args) => later(call, ms, args, false);
export const setRepeated: Schedule = (call, ms, ...args) => later(call, ms, args, true);
export const clearTimer = (id: number): void => void timers.delete(id);

/**
 * Runs the timer that is due next, as if its time had come already: a program that only waits is not
 * waited for. Gives whether there was one.
 */
export function turn(): boolean {
  const next = [...timers].sort(([a, one], [b, other]) => one.at - other.at || a - b)[0];
  if (!next) return false;
  const [id, timer] = next;
  now = Math.max(now, timer.at);
  if (timer.every === undefined) timers.delete(id);
  else timer.at = now + timer.every;
  timer.run();
  return true;
}
