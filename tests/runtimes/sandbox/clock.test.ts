import { describe, expect, test } from 'vitest';
import { Clock, type ClockSource } from '../../../src/runtimes/sandbox/supervisor/clock.ts';

/** A source whose time moves only when it is told to, with timers that fire when passed. */
class HandTime implements ClockSource {
  #now = 1000;
  #timers = new Map<number, { at: number; callback: () => void }>();
  #last = 0;

  now = (): number => this.#now;

  setTimer(callback: () => void, ms: number): number {
    this.#timers.set(++this.#last, { at: this.#now + ms, callback });
    return this.#last;
  }

  clearTimer(timer: number): void {
    this.#timers.delete(timer);
  }

  get waiting(): number {
    return this.#timers.size;
  }

  /** Lets time pass timer by timer, as on a device that is awake. */
  pass(ms: number): void {
    const end = this.#now + ms;
    for (;;) {
      const due = [...this.#timers].sort(([, a], [, b]) => a.at - b.at)[0];
      if (!due || due[1].at > end) break;
      this.#now = Math.max(this.#now, due[1].at);
      this.#timers.delete(due[0]);
      due[1].callback();
    }
    this.#now = end;
  }

  /** Jumps without any timer firing in between, as on a device that slept. */
  sleep(ms: number): void {
    this.#now += ms;
    this.pass(0);
  }
}

function setUp() {
  const time = new HandTime();
  const rung: string[] = [];
  const clock = new Clock(time);
  const at = (ms: number, name: string) => clock.after(ms, () => rung.push(name));
  return { time, rung, clock, at };
}

describe('Clock', () => {
  test('after(ms) rings once, in order, and not before', () => {
    const { time, rung, at } = setUp();
    at(3000, 'late');
    at(100, 'early');
    time.pass(99);
    expect(rung).toEqual([]);
    time.pass(1);
    expect(rung).toEqual(['early']);
    time.pass(10_000);
    expect(rung).toEqual(['early', 'late']);
  });
  test('after(ms) cancelled does not ring, and a clock with nothing to do sets no timer', () => {
    const { time, rung, at } = setUp();
    const cancel = at(100, 'never');
    cancel();
    time.pass(1000);
    expect(rung).toEqual([]);
    expect(time.waiting).toBe(0);
  });
  test('after(ms) does not count the time a device slept', () => {
    const { time, rung, at } = setUp();
    at(3000, 'deadline');
    time.pass(1000);
    time.sleep(3_600_000);
    expect(rung).toEqual([]);
    time.pass(1500);
    expect(rung).toEqual([]);
    time.pass(600);
    expect(rung).toEqual(['deadline']);
  });
  test('look() rings what is due without waiting for a timer', () => {
    const { time, rung, clock, at } = setUp();
    at(200, 'deadline');
    time.setTimer = () => 0;
    time.pass(0);
    time.sleep(300);
    clock.look();
    expect(rung).toEqual(['deadline']);
  });
  test('after(ms) from within a ring is heard', () => {
    const { time, rung, clock } = setUp();
    clock.after(50, () => clock.after(50, () => rung.push('second')));
    time.pass(100);
    expect(rung).toEqual(['second']);
  });
});
