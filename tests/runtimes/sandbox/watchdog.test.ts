import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Watchdog } from '../../../src/runtimes/sandbox/watchdog.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function setUp(isAlive: () => boolean) {
  let pings = 0;
  const onDead = vi.fn();
  const watchdog: Watchdog = new Watchdog(() => {
    pings++;
    if (isAlive()) watchdog.answered();
  }, onDead);
  watchdog.start();
  return { watchdog, onDead, pings: () => pings };
}

describe('Watchdog', () => {
  test('start() asks for ever while answers come', () => {
    const { onDead, pings } = setUp(() => true);
    vi.advanceTimersByTime(3_600_000);
    expect(onDead).not.toHaveBeenCalled();
    expect(pings()).toBe(3600);
  });
  test('start() tells once, within some seconds, that nobody answers any more', () => {
    let alive = true;
    const { onDead } = setUp(() => alive);
    vi.advanceTimersByTime(60_000);
    alive = false;
    vi.advanceTimersByTime(5_000);
    expect(onDead).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1_000);
    expect(onDead).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(60_000);
    expect(onDead).toHaveBeenCalledTimes(1);
  });
  test('answered() late makes up for all that was missed', () => {
    const { watchdog, onDead } = setUp(() => false);
    for (let i = 0; i < 10; i++) {
      vi.advanceTimersByTime(4_500);
      watchdog.answered();
    }
    expect(onDead).not.toHaveBeenCalled();
  });
  test('start() does not take a device that slept for a dead partner', () => {
    const { watchdog, onDead } = setUp(() => false);
    vi.advanceTimersByTime(1_000);
    // An hour during which no timer fires; the answer comes when both are awake again.
    vi.setSystemTime(Date.now() + 3_600_000);
    vi.advanceTimersByTime(1_000);
    watchdog.answered();
    vi.advanceTimersByTime(4_000);
    expect(onDead).not.toHaveBeenCalled();
  });
  test('stop() ends it', () => {
    const { watchdog, onDead, pings } = setUp(() => false);
    watchdog.stop();
    vi.advanceTimersByTime(60_000);
    expect(onDead).not.toHaveBeenCalled();
    expect(pings()).toBe(0);
  });
});
