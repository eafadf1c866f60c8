import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { DrawnCompletion, Engine } from '../../src/engines/engine.ts';
import { DrawingClock } from '../../src/state/drawing-clock.ts';
import { collect, problem } from '../storage/examples.ts';

const { signal } = new AbortController();
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Takes a second for each answer, whose tokens it counts as given. */
const slow = (tokens: readonly (number | undefined)[]): Pick<Engine, 'draw'> => ({
  async *draw(_, indices): AsyncGenerator<DrawnCompletion> {
    for (const index of indices) {
      await wait(1000);
      const count = tokens[index];
      const completion = { text: '', form: 'solution' } as const;
      yield {
        index,
        completion: count === undefined ? completion : { ...completion, tokens: count },
      };
    }
  },
});

async function drawTwice(clock: DrawingClock, engine: Pick<Engine, 'draw'>): Promise<void> {
  const watched = clock.watch(engine);
  await collect(watched.draw(problem('A/0'), [0, 1], signal));
  // Grading is behind: nothing is drawn meanwhile.
  await wait(60_000);
  await collect(watched.draw(problem('A/1'), [2], signal));
}

test('DrawingClock times the drawing and not what is between two problems', async () => {
  const clock = new DrawingClock();
  const done = drawTwice(clock, slow([10, 20, 30]));
  await vi.runAllTimersAsync();
  await done;
  expect(clock.throughput).toEqual({ samples: 3, tokens: 60, ms: 3000 });
});

test('DrawingClock tells no tokens where one sample was not counted', async () => {
  const clock = new DrawingClock();
  const done = drawTwice(clock, slow([10, undefined, 30]));
  await vi.runAllTimersAsync();
  await done;
  expect(clock.throughput).toEqual({ samples: 3, tokens: undefined, ms: 3000 });
});
