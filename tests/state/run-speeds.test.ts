import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { RunSource } from '../../src/core/grading/run.ts';
import {
  estimateTime,
  lastSpeedHere,
  noteSpeed,
  speedKey,
  speedOf,
  type Throughput,
} from '../../src/state/run-speeds.ts';
import { speedOrigin, speedText } from '../../src/state/speed-words.ts';
import { stubLocalStorage } from './stored-items.ts';

const source: RunSource = { engine: 'wllama', label: 'Qwen 0.5B', model: 'qwen' };
const endpoint = 'http://localhost:11434/v1';
/** 101 samples of 30 tokens each in 20 s, all graded in 25 s. */
const run: Throughput = {
  graded: { samples: 100, ms: 25_000 },
  drawn: { samples: 101, tokens: 3030, ms: 20_000 },
};
/** One answer of 60 tokens in 3 s. */
const one: Throughput = {
  graded: { samples: 0, ms: 0 },
  drawn: { samples: 1, tokens: 60, ms: 3_000 },
};
const day = new Date('2026-08-02T10:00:00.000Z');

let stored: Map<string, string>;

beforeEach(() => {
  stored = stubLocalStorage();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('noteSpeed', () => {
  test('noteSpeed(source, run) keeps samples by their verdicts, tokens by the drawing', () => {
    noteSpeed(source, run, day);
    expect(speedOf('qwen')).toEqual({
      ...{ label: 'Qwen 0.5B', isHere: true, isRough: false },
      ...{ samples: 4, tokens: 151.5, measuredAt: day.toISOString() },
    });
  });

  test('noteSpeed(source, few) is rough, and made of the drawing alone', () => {
    noteSpeed(source, one, day);
    expect(speedOf('qwen')).toMatchObject({ samples: 1 / 3, tokens: 20, isRough: true });
  });

  test('noteSpeed(source, few) replaces another rough one, and never a run', () => {
    noteSpeed(source, one, day);
    noteSpeed(source, { ...one, drawn: { ...one.drawn, ms: 6_000 } }, day);
    expect(speedOf('qwen')?.tokens).toBe(10);
    noteSpeed(source, run, day);
    noteSpeed(source, one, day);
    expect(speedOf('qwen')).toMatchObject({ tokens: 151.5, isRough: false });
  });

  test('noteSpeed(source, run) without counted tokens tells none', () => {
    noteSpeed(source, { ...run, drawn: { samples: 101, ms: 20_000 } }, day);
    expect(speedOf('qwen')).not.toHaveProperty('tokens');
  });

  test.each<[string, RunSource, Throughput]>([
    ['recorded samples', { ...source, recording: 'run:1' }, run],
    ['imported samples', { engine: 'replay', label: 'samples.jsonl' }, run],
    ['nothing drawn', source, { graded: one.graded, drawn: { samples: 0, tokens: 0, ms: 0 } }],
  ])('noteSpeed() of %s notes nothing', (_, from, what) => {
    noteSpeed(from, what, day);
    expect(stored.size).toBe(0);
  });
});

test('speedOf(key) of what another version or a hand wrote is undefined', () => {
  stored.set('run-speeds', JSON.stringify({ qwen: 12, odd: { label: 'odd', samples: -1 } }));
  expect([speedOf('qwen'), speedOf('odd'), speedOf('toString')]).toEqual(Array(3).fill(undefined));
  noteSpeed(source, run, day);
  expect(speedOf('qwen')).toBeDefined();
});

test('lastSpeedHere() is the latest of this device, servers left out', () => {
  expect(lastSpeedHere()).toBeUndefined();
  noteSpeed({ ...source, model: 'old', label: 'Old' }, run, day);
  noteSpeed(source, run, new Date('2026-08-03T10:00:00.000Z'));
  noteSpeed({ ...source, endpoint }, run, new Date('2026-08-04T10:00:00.000Z'));
  expect(lastSpeedHere()?.label).toBe('Qwen 0.5B');
  expect(speedOf(speedKey({ model: 'qwen', endpoint }))).toMatchObject({
    label: 'Qwen 0.5B at localhost:11434',
    isHere: false,
  });
});

test('estimateTime(speed, samples) says what it is known from', () => {
  expect(estimateTime(undefined, 600)).toEqual({ seconds: 12, basis: 'guess' });
  noteSpeed(source, one, day);
  expect(estimateTime(speedOf('qwen'), 10)).toEqual({ seconds: 32, basis: 'few' });
  noteSpeed(source, run, day);
  expect(estimateTime(speedOf('qwen'), 400)).toEqual({ seconds: 102, basis: 'run' });
});

test('speedText(speed) and speedOrigin(speed) say how much can be relied on it', () => {
  noteSpeed(source, one, day);
  const rough = speedOf('qwen');
  noteSpeed(source, { ...run, drawn: { samples: 101, ms: 20_000 } }, day);
  const measured = speedOf('qwen');
  if (!rough || !measured) throw new Error('a speed was not noted');
  expect(speedText(rough)).toBe('about 20 tokens/s, 0.33 samples/s');
  expect(speedOrigin(rough)).toMatch(/^from a few samples, .*2026$/);
  expect(speedText(measured)).toBe('4 samples/s');
  expect(speedOrigin(measured)).toMatch(/^in a run, /);
});
