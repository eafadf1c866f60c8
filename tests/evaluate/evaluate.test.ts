import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import type { RunEvent } from '../../src/evaluate/events.ts';
import { FakeGrader, FakeStore, makeProblems, makeRun, namingEngine, passed } from './fakes.ts';

const problems = makeProblems(4);
const run = makeRun(problems, 5);

function setUp(controller = new AbortController()) {
  const store = new FakeStore();
  const grader = new FakeGrader();
  const asked: string[] = [];
  const engine = namingEngine(asked);
  const evaluation = { run, problems, engine, grader, store, signal: controller.signal };
  return { store, grader, asked, evaluation, controller };
}

async function collect(
  events: AsyncIterable<RunEvent>,
  each: (event: RunEvent) => void = () => undefined,
): Promise<RunEvent[]> {
  const all: RunEvent[] = [];
  for await (const event of events) {
    all.push(event);
    each(event);
  }
  return all;
}

describe('evaluate', () => {
  test('evaluate(run) draws, grades and stores every sample once, then finishes the run', async () => {
    const { store, grader, evaluation } = setUp();
    const events = await collect(evaluate(evaluation));
    expect(events[0]).toEqual({ type: 'started', total: 20, drawn: 0, graded: 0 });
    expect(events.at(-1)).toEqual({ type: 'ended', finished: true });
    expect(store.samples.size).toBe(20);
    expect(store.verdicts.size).toBe(20);
    expect(new Set(grader.graded).size).toBe(20);
    expect(store.end?.runtime).toBe('fake 1.0');
  });

  test('evaluate(run) tells only what is already stored', async () => {
    const { store, evaluation } = setUp();
    await collect(evaluate(evaluation), (event) => {
      if (event.type === 'drawn') {
        expect(store.samples.has(`${event.sample.taskId}#${event.sample.index}`)).toBe(true);
      }
      if (event.type === 'graded') {
        expect(store.verdicts.has(`${event.graded.taskId}#${event.graded.index}`)).toBe(true);
      }
    });
  });

  test('evaluate(run) grades while it still draws, within the capacity of the grader', async () => {
    const { grader, evaluation } = setUp();
    const events = await collect(evaluate(evaluation));
    const types = events.map(({ type }) => type);
    expect(types.indexOf('graded')).toBeLessThan(types.lastIndexOf('drawn'));
    expect(grader.most).toBe(grader.capacity);
  });

  test('evaluate(run) after a stop anywhere does exactly the rest', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 45 }), async (stopAfter) => {
        const first = setUp();
        let seen = 0;
        await collect(evaluate(first.evaluation), () => {
          if (seen++ === stopAfter) first.controller.abort();
        });
        const second = setUp();
        const rest = { ...second.evaluation, store: first.store };
        const gradedBefore = first.store.verdicts.size;
        const drawnBefore = new Set(first.store.samples.keys());
        const events = await collect(evaluate(rest));
        expect(events.at(-1)).toEqual({ type: 'ended', finished: true });
        expect(first.store.verdicts.size).toBe(20);
        expect(second.grader.graded).toHaveLength(20 - gradedBefore);
        expect(second.asked.filter((name) => drawnBefore.has(name))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test('evaluate(run) after an abort ends at once, even when the grader never answers', async () => {
    const { grader, evaluation, controller, store } = setUp();
    grader.answer = () => new Promise(() => undefined);
    setTimeout(() => {
      controller.abort();
    }, 5);
    const events = await collect(evaluate(evaluation));
    expect(events.at(-1)).toEqual({ type: 'ended', finished: false });
    expect(store.end).toBeUndefined();
  });

  test('evaluate(run) throws what storage throws, and keeps what was stored before', async () => {
    const { store, evaluation } = setUp();
    store.failAfter = 7;
    await expect(collect(evaluate(evaluation))).rejects.toThrow('disk full');
    expect(store.verdicts.size).toBe(7);
    expect(store.end).toBeUndefined();
  });

  test('evaluate(run) throws what the engine throws, after grading what was drawn', async () => {
    const { store, evaluation } = setUp();
    const engine = {
      async *draw() {
        await Promise.resolve();
        yield { index: 0, completion: { text: 'one', form: 'solution' as const } };
        throw new Error('model lost');
      },
    };
    await expect(collect(evaluate({ ...evaluation, engine }))).rejects.toThrow('model lost');
    expect(store.samples.size).toBe(1);
  });

  test('evaluate(run) grades again what only the runner failed at', async () => {
    const { store, evaluation } = setUp();
    await collect(evaluate(evaluation));
    store.verdicts.set('t/1#2', {
      runId: 'run',
      taskId: 't/1',
      index: 2,
      verdict: { ...passed, kind: 'runner-error', message: 'frame lost' },
    });
    const again = setUp();
    await collect(evaluate({ ...again.evaluation, store }));
    expect(again.grader.graded).toEqual(['t/1#2']);
    expect(again.asked).toEqual([]);
  });
});
