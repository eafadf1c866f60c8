import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Problem } from '../../src/core/problems/problem.ts';
import type { SamplingParams } from '../../src/core/sampling/params.ts';
import {
  EngineError,
  type DrawnCompletion,
  type Engine,
  type EngineCapabilities,
} from '../../src/engines/engine.ts';

/** An engine under contract, with what the contract must know to put it to the test. */
export interface ContractSubject {
  readonly name: string;
  readonly capabilities: Pick<EngineCapabilities, 'logProbs' | 'seed'>;
  /** False where answers end by themselves alone; true unless said otherwise. */
  readonly limitsTokens?: boolean;
  /** `recording`: gives back what there is, whatever the parameters say. */
  readonly kind: 'model' | 'recording';
  readonly problem: Problem;
  /** Text that answers at temperature 1 usually contain, such as a line end. */
  readonly commonText: string;
  /** How many attempts it can be asked for; at least six. */
  readonly attempts: number;
  readonly create: (params: SamplingParams) => Promise<Engine> | Engine;
  /** An engine that cannot draw: of a model that is not there, an address where nobody answers. */
  readonly createBroken: () => Promise<Engine> | Engine;
  /** What it keeps busy: open requests, workers; 0 once it is idle or ended. */
  readonly busy?: () => number;
  readonly end?: () => Promise<void> | void;
}

const usual: SamplingParams = { temperature: 1, topP: 1, maxTokens: 48, stop: [], seed: 7 };
/** A signal of its own for each call, since what listens to it may stay. */
const never = (): AbortSignal => new AbortController().signal;
const ignore = () => undefined;

/** What every engine promises, whatever is behind it. */
export function describeEngine(subject: ContractSubject): void {
  describe(`engine ${subject.name}`, () => {
    const made: Engine[] = [];
    const start = async (params: Partial<SamplingParams> = {}): Promise<Engine> => {
      const engine = await subject.create({ ...usual, ...params });
      made.push(engine);
      await engine.prepare(ignore, never());
      return engine;
    };
    const draw = async (engine: Engine, indices: readonly number[], signal = never()) => {
      const drawn: DrawnCompletion[] = [];
      for await (const one of engine.draw(subject.problem, indices, signal)) drawn.push(one);
      return drawn.sort((a, b) => a.index - b.index);
    };
    /**
     * A sample that another engine begins to draw now: what happens at once happens before it is
     * there. No clock is asked, since a loaded machine slows both down alike.
     */
    const nextSample = (other: Engine) => {
      let isThere = false;
      const drawing = draw(other, [0]).then(() => {
        isThere = true;
      });
      return { isThere: () => isThere, drawing };
    };
    const texts = async (params: Partial<SamplingParams>, indices: readonly number[]) =>
      (await draw(await start(params), indices)).map(({ completion }) => completion.text);

    beforeEach(() => {
      made.length = 0;
    });
    afterEach(() => {
      for (const engine of made) engine.dispose();
    });
    afterAll(() => subject.end?.());

    test('prepare(…) tells how far it is, and may be called again', async () => {
      const engine = await subject.create(usual);
      made.push(engine);
      await engine.prepare(({ done, total }) => {
        expect(done).toBeGreaterThanOrEqual(0);
        if (total !== undefined) expect(done).toBeLessThanOrEqual(total);
      }, never());
      await engine.prepare(ignore, never());
      expect(await draw(engine, [0])).toHaveLength(1);
    });

    test('prepare(…) twice at once prepares once and well', async () => {
      const engine = await subject.create(usual);
      made.push(engine);
      await Promise.all([engine.prepare(ignore, never()), engine.prepare(ignore, never())]);
      expect(await draw(engine, [0])).toHaveLength(1);
    });

    test.skipIf(subject.kind === 'recording')(
      'prepare(…) throws when its signal is aborted, and can be tried again',
      async () => {
        const engine = await subject.create(usual);
        made.push(engine);
        await expect(engine.prepare(ignore, AbortSignal.abort())).rejects.toThrow();
        await engine.prepare(ignore, never());
        expect(await draw(engine, [0])).toHaveLength(1);
      },
    );

    test('draw(problem, indices) gives each index once and no other', async () => {
      const indices = [...Array(subject.attempts).keys()];
      const drawn = await draw(await start(), indices);
      expect(drawn.map(({ index }) => index)).toEqual(indices);
    });

    test('draw(problem, scattered indices) gives those alone', async () => {
      const drawn = await draw(await start(), [4, 1]);
      expect(drawn.map(({ index }) => index)).toEqual([1, 4]);
    });

    test('draw(problem, []) gives nothing', async () => {
      expect(await draw(await start(), [])).toEqual([]);
    });

    test('draw(…) gives texts, with token counts and log-probabilities that make sense', async () => {
      const drawn = await draw(await start(), [0, 1, 2, 3]);
      for (const { completion } of drawn) {
        const { text, tokens, logProb } = completion;
        expect(typeof text).toBe('string');
        if (tokens !== undefined) expect(tokens).toBeGreaterThanOrEqual(0);
        if (subject.capabilities.logProbs && text !== '') expect(logProb).toBeDefined();
        if (logProb === undefined) continue;
        expect(Number.isFinite(logProb)).toBe(true);
        expect(logProb).toBeLessThanOrEqual(0);
        expect(tokens).toBeDefined();
      }
    });

    test('draw(…) gives plain data, which can be stored and sent to other threads', async () => {
      const drawn = await draw(await start(), [0, 1]);
      expect(structuredClone(drawn)).toEqual(drawn);
    });

    test('draw(…) of two problems at once mixes nothing up', async () => {
      const engine = await start();
      const [a, b] = await Promise.all([draw(engine, [0, 1, 2]), draw(engine, [3, 4, 5])]);
      expect(a.map(({ index }) => index)).toEqual([0, 1, 2]);
      expect(b.map(({ index }) => index)).toEqual([3, 4, 5]);
    });

    test('draw(…) gives each attempt as it finishes', async () => {
      if (subject.kind === 'recording') return;
      const engine = await start({ maxTokens: 200 });
      /** When the first of six came, as a share of the time to the last. */
      const firstOfSix = async (): Promise<number> => {
        const began = performance.now();
        const times: number[] = [];
        for await (const one of engine.draw(subject.problem, [0, 1, 2, 3, 4, 5], never())) {
          expect(one.index).toBeLessThan(6);
          times.push(performance.now() - began);
        }
        return (times[0] ?? NaN) / (times[5] ?? NaN);
      };
      // A busy machine may wake the reader only at the end, now and then; all at once is always late.
      await vi.waitUntil(async () => (await firstOfSix()) < 0.97, { timeout: 20_000 });
    });

    test('draw(…, aborted signal) gives nothing and throws nothing', async () => {
      expect(await draw(await start(), [0, 1], AbortSignal.abort())).toEqual([]);
    });

    test('draw(…) ends at once, without an error, when aborted in the middle', async () => {
      const [engine, other] = [await start({ maxTokens: 200 }), await start({ maxTokens: 200 })];
      const controller = new AbortController();
      const drawn: DrawnCompletion[] = [];
      let next: ReturnType<typeof nextSample> | undefined;
      const indices = [...Array(subject.attempts).keys()];
      for await (const one of engine.draw(subject.problem, indices, controller.signal)) {
        drawn.push(one);
        next ??= nextSample(other);
        controller.abort();
      }
      if (subject.kind === 'model') expect(next?.isThere()).toBe(false);
      expect(drawn.length).toBeLessThan(subject.attempts);
      await next?.drawing;
      await idle(subject);
    });

    test('draw(…) ends at once when aborted while nothing has come yet', async () => {
      const [engine, other] = [await start({ maxTokens: 200 }), await start({ maxTokens: 200 })];
      const controller = new AbortController();
      const next = nextSample(other);
      const drawing = draw(engine, [0, 1, 2, 3], controller.signal);
      controller.abort();
      expect((await drawing).length).toBeLessThanOrEqual(4);
      if (subject.kind === 'model') expect(next.isThere()).toBe(false);
      await next.drawing;
      await idle(subject);
    });

    test('draw(…) draws again after an abort, and an abort after the end does nothing', async () => {
      const engine = await start();
      const controller = new AbortController();
      const before = await draw(engine, [0], controller.signal);
      controller.abort();
      const after = await draw(engine, [0]);
      expect(after.map(({ index }) => index)).toEqual(before.map(({ index }) => index));
    });

    test('draw(…) stops working for a caller who leaves the loop', async () => {
      const engine = await start();
      for await (const one of engine.draw(subject.problem, [0, 1, 2, 3, 4, 5], never())) {
        expect(one.index).toBeLessThan(6);
        break;
      }
      await idle(subject);
      expect(await draw(engine, [5])).toHaveLength(1);
    });

    test('draw(…) that fails throws an EngineError whose message stands alone', async () => {
      const engine = await subject.createBroken();
      made.push(engine);
      const failing = engine.prepare(ignore, never()).then(() => draw(engine, [0]));
      const error = await failing.then(ignore, (thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(EngineError);
      const { message } = error as EngineError;
      expect(message).toMatch(/^\[[\w-]+\] .{20,}$/s);
      expect(message).not.toMatch(/undefined|\[object|NaN/);
    });

    test('dispose() ends what is being drawn, and may be called again', async () => {
      const [engine, other] = [await start({ maxTokens: 200 }), await start({ maxTokens: 200 })];
      const next = nextSample(other);
      const drawing = draw(engine, [0, 1, 2, 3, 4, 5]).then(ignore, (thrown: unknown) => thrown);
      engine.dispose();
      engine.dispose();
      const thrown = await drawing;
      if (thrown !== undefined) expect(thrown).toBeInstanceOf(EngineError);
      if (subject.kind === 'model') expect(next.isThere()).toBe(false);
      await next.drawing;
      await idle(subject);
    });

    test.skipIf(!subject.capabilities.seed)('draw(…) with the same seed repeats', async () => {
      expect(await texts({}, [0, 1, 2])).toEqual(await texts({}, [0, 1, 2]));
    });

    test.skipIf(!subject.capabilities.seed)(
      'draw(…) gives an index the same sample whatever it is drawn with',
      async () => {
        const [alone] = await texts({}, [3]);
        const together = await texts({}, [0, 1, 2, 3, 4]);
        expect(together[3]).toBe(alone);
      },
    );

    describe.skipIf(subject.kind === 'recording')('as a model', () => {
      test('draw(…) gives different attempts', async () => {
        const indices = [...Array(subject.attempts).keys()];
        expect(new Set(await texts({}, indices)).size).toBeGreaterThan(1);
      });

      test.skipIf(!subject.capabilities.seed)('draw(…) with another seed differs', async () => {
        const indices = [0, 1, 2, 3, 4, 5];
        expect(await texts({ seed: 8 }, indices)).not.toEqual(await texts({}, indices));
      });

      test('draw(…) at temperature 0 gives the same for every index and seed', async () => {
        const one = await texts({ temperature: 0 }, [0, 1, 2]);
        const other = await texts({ temperature: 0, seed: 99 }, [0, 5]);
        expect(new Set([...one, ...other]).size).toBe(1);
      });

      test.skipIf(subject.limitsTokens === false)(
        'draw(…) says "length" where maxTokens ended the answer',
        async () => {
          const drawn = await draw(await start({ maxTokens: 2 }), [0, 1, 2, 3]);
          for (const { completion } of drawn) {
            if (completion.tokens !== undefined) expect(completion.tokens).toBeLessThanOrEqual(2);
          }
          expect(drawn.map(({ completion }) => completion.stopReason)).toContain('length');
        },
      );

      test('draw(…) cuts at a stop sequence and says "stop"', async () => {
        const stop = subject.commonText;
        const without = await texts({ maxTokens: 200 }, [0, 1, 2, 3]);
        expect(without.some((text) => text.includes(stop))).toBe(true);
        const drawn = await draw(await start({ maxTokens: 200, stop: [stop] }), [0, 1, 2, 3]);
        for (const { completion } of drawn) {
          expect(completion.text).not.toContain(stop);
        }
        expect(drawn.map(({ completion }) => completion.stopReason)).toContain('stop');
      });
    });
  });
}

async function idle({ busy }: ContractSubject): Promise<void> {
  if (busy) await expect.poll(busy, { timeout: 20_000, interval: 10 }).toBe(0);
}
