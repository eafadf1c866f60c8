import { afterEach, describe, expect, test, vi } from 'vitest';
import { defaultLimits } from '../../../src/core/grading/limits.ts';
import type { Verdict } from '../../../src/core/grading/verdict.ts';
import type { Problem } from '../../../src/core/problems/problem.ts';
import type { GradeRequest } from '../../../src/runtimes/python/protocol.ts';
import { PythonGrader } from '../../../src/runtimes/python/python-grader.ts';
import type { SessionOptions } from '../../../src/runtimes/python/sandbox-session.ts';

/** Sandboxes opened so far, and how the next ones boot; a test plays the part of each. */
const sandboxes: FakeSession[] = [];
const boots: (Error | undefined)[] = [];

class FakeSession {
  readonly python = '3.14';
  readonly bootMs = 700;
  readonly given: GradeRequest[] = [];
  readonly options: SessionOptions;
  closed = false;

  constructor(options: SessionOptions) {
    this.options = options;
    sandboxes.push(this);
  }
  grade(request: GradeRequest): void {
    this.given.push(request);
  }
  close(): void {
    this.closed = true;
  }
  pass(id: number): void {
    this.options.onVerdict(id, { kind: 'passed', judgedBy: 'replay', durationMs: 1 });
  }
}

vi.mock('../../../src/runtimes/python/sandbox-session.ts', () => ({
  SandboxSession: {
    open: (options: SessionOptions) => {
      const failure = boots.shift();
      return failure ? Promise.reject(failure) : Promise.resolve(new FakeSession(options));
    },
  },
}));

afterEach(() => {
  sandboxes.length = 0;
  boots.length = 0;
});

const problem: Problem = {
  taskId: 'test/0',
  prompt: 'def one():\n',
  promptKind: 'code',
  entryPoint: 'one',
  tests: { kind: 'check', source: 'def check(candidate):\n    assert candidate() == 1\n' },
};

async function setUp(samples: number) {
  const grader = await PythonGrader.start({
    lanes: 2,
    restMs: 0,
    cache: { get: () => Promise.resolve(undefined), put: () => Promise.resolve() },
  });
  const verdicts: Verdict[] = [];
  const grade = (n: number) => {
    const completion = { text: `    return ${n}\n`, form: 'completion' } as const;
    void grader.grade(problem, completion, defaultLimits).then((given) => verdicts.push(given));
  };
  for (let n = 0; n < samples; n++) grade(n);
  return { grader, grade, verdicts };
}

/** Lets everything that waits for nothing but its turn happen. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

const last = (): FakeSession => {
  const sandbox = sandboxes.at(-1);
  if (!sandbox) throw new Error('no sandbox was opened');
  return sandbox;
};
const idsOf = ({ given }: FakeSession) => given.map(({ id }) => id);
const kindsOf = (verdicts: readonly Verdict[]) => verdicts.map(({ kind }) => kind);

describe('PythonGrader whose sandbox does not start', () => {
  test('start() boots once more, for a frame may be lost before it is up', async () => {
    boots.push(new Error('its frame does not answer.'));
    const { verdicts } = await setUp(1);
    last().pass(1);
    await settle();
    expect(kindsOf(verdicts)).toEqual(['passed']);
  });
  test('start() rejects with the last reason when it never comes up', async () => {
    const removed = new Error('its frame was removed.');
    boots.push(removed, removed, new Error('its frame does not answer.'));
    await expect(setUp(0)).rejects.toThrow('its frame does not answer.');
    expect(sandboxes).toEqual([]);
  });
});

describe('PythonGrader whose sandbox is lost', () => {
  test('grade() gives what was in flight to the next sandbox, one after the other', async () => {
    const { verdicts } = await setUp(3);
    expect(idsOf(last())).toEqual([1, 2, 3]);
    last().pass(2);
    expect(last().options.lastBootMs).toBeUndefined();
    last().options.onLost();
    await settle();
    expect(sandboxes).toHaveLength(2);
    expect(last().options.lastBootMs).toBe(700);
    expect(idsOf(last())).toEqual([1]);
    last().pass(1);
    expect(idsOf(last())).toEqual([1, 3]);
    last().pass(3);
    await settle();
    expect(kindsOf(verdicts)).toEqual(['passed', 'passed', 'passed']);
  });
  test('grade() holds new samples back until the suspects are through', async () => {
    const { grade, verdicts } = await setUp(2);
    last().options.onLost();
    await settle();
    grade(10);
    grade(11);
    expect(idsOf(last())).toEqual([1]);
    last().pass(1);
    last().pass(2);
    expect(idsOf(last())).toEqual([1, 2, 3, 4]);
    for (const id of [3, 4]) last().pass(id);
    await settle();
    expect(verdicts).toHaveLength(4);
  });
  test('grade() makes a runner error of what loses two sandboxes alone, and of nothing else', async () => {
    const { verdicts } = await setUp(3);
    for (let losses = 0; losses < 3; losses++) {
      expect(verdicts).toEqual([]);
      last().options.onLost();
      await settle();
    }
    expect(kindsOf(verdicts)).toEqual(['runner-error']);
    expect(sandboxes).toHaveLength(4);
    for (const id of [2, 3]) last().pass(id);
    await settle();
    expect(kindsOf(verdicts)).toEqual(['runner-error', 'passed', 'passed']);
  });
  test('grade() survives a sandbox that does not boot at once', async () => {
    const { verdicts } = await setUp(1);
    boots.push(new Error('no memory'));
    last().options.onLost();
    await vi.waitFor(() => {
      expect(sandboxes).toHaveLength(2);
    });
    last().pass(1);
    await settle();
    expect(kindsOf(verdicts)).toEqual(['passed']);
  });
  test('grade() says why, when no sandbox boots any more, and tries anew for the next', async () => {
    const { grade, verdicts } = await setUp(2);
    boots.push(...Array.from({ length: 3 }, () => new Error('no memory')));
    last().options.onLost();
    await vi.waitFor(() => {
      expect(verdicts).toHaveLength(2);
    });
    expect(kindsOf(verdicts)).toEqual(['runner-error', 'runner-error']);
    expect(verdicts[0]).toMatchObject({ message: expect.stringContaining('no memory') as string });
    grade(10);
    await settle();
    expect(sandboxes).toHaveLength(2);
    expect(idsOf(last())).toEqual([3]);
    last().pass(3);
    await settle();
    expect(verdicts.at(-1)).toMatchObject({ kind: 'passed' });
  });
  test('grade() of a program whose first try was our failure tries it again', async () => {
    const { grade, verdicts } = await setUp(1);
    last().options.onLost();
    await settle();
    last().options.onLost();
    await settle();
    expect(kindsOf(verdicts)).toEqual(['runner-error']);
    grade(0);
    last().pass(2);
    await settle();
    expect(kindsOf(verdicts)).toEqual(['runner-error', 'passed']);
  });
  test('dispose() while a new sandbox boots ends that one too', async () => {
    const { grader, verdicts } = await setUp(1);
    last().options.onLost();
    grader.dispose();
    await settle();
    expect(sandboxes.at(-1)?.closed).toBe(true);
    expect(verdicts).toEqual([]);
  });
});
