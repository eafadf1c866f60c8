import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { defaultLimits } from '../../src/core/grading/limits.ts';
import { Preferences } from '../../src/state/preferences.svelte.ts';

// The module's own instance asks for the cores as soon as it is imported; Node 20 has no navigator.
vi.hoisted(() => {
  vi.stubGlobal('navigator', { hardwareConcurrency: 2 });
});

let stored: Map<string, string>;

beforeEach(() => {
  stored = new Map();
  vi.stubGlobal('navigator', { hardwareConcurrency: 8 });
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('Preferences', () => {
  test('new Preferences() has the defaults where nothing was chosen', () => {
    const { limits, lanes, mostLanes, changed } = new Preferences();
    expect(limits).toEqual(defaultLimits);
    expect({ lanes, mostLanes, changed }).toEqual({ lanes: 4, mostLanes: 8, changed: false });
  });

  test('new Preferences() remembers what was chosen before', () => {
    const first = new Preferences();
    first.chooseLanes(2);
    first.chooseTimeMs(10_000);
    first.chooseMemoryMiB(1024);
    const { limits, lanes, changed } = new Preferences();
    expect(limits).toEqual({ ...defaultLimits, timeMs: 10_000, memoryMiB: 1024 });
    expect({ lanes, changed }).toEqual({ lanes: 2, changed: true });
  });

  test('reset() takes every choice back, in this page and the next', () => {
    const preferences = new Preferences();
    preferences.chooseTimeMs(10_000);
    preferences.reset();
    expect([preferences.changed, new Preferences().changed]).toEqual([false, false]);
  });

  test('chooseTimeMs(ms) keeps to the range, and to whole milliseconds', () => {
    const preferences = new Preferences();
    preferences.chooseTimeMs(1e9);
    expect(preferences.limits.timeMs).toBe(120_000);
    preferences.chooseTimeMs(0);
    expect(preferences.limits.timeMs).toBe(1_000);
    preferences.chooseTimeMs(2500.4);
    expect(preferences.limits.timeMs).toBe(2_500);
    preferences.chooseTimeMs(NaN);
    expect(preferences.limits.timeMs).toBe(defaultLimits.timeMs);
  });

  test('chooseLanes(lanes) never leaves the device without a lane, nor with more than its cores', () => {
    const preferences = new Preferences();
    preferences.chooseLanes(100);
    expect(preferences.lanes).toBe(8);
    preferences.chooseLanes(0);
    expect(preferences.lanes).toBe(1);
  });

  test.each(['not JSON', 'null', '[]', '"text"', '{"lanes":"many","timeMs":null}'])(
    'new Preferences() takes the defaults where %s is stored',
    (text) => {
      stored.set('preferences', text);
      expect(new Preferences().limits).toEqual(defaultLimits);
      expect(new Preferences().lanes).toBe(4);
    },
  );

  test('chooseLanes(lanes) lasts as long as the page where storage is blocked', () => {
    vi.stubGlobal('localStorage', {
      getItem: () => {
        throw new Error('blocked');
      },
      setItem: () => {
        throw new Error('blocked');
      },
    });
    const preferences = new Preferences();
    preferences.chooseLanes(3);
    expect(preferences.lanes).toBe(3);
  });
});
