import type { Verdict, VerdictKind } from '../../src/core/grading/verdict.ts';
import type {
  LabEvent,
  LabSource,
  LoadedRow,
  LoadedRun,
  LoadedVerdict,
  SampleDetail,
} from '../../src/state/lab-source.ts';

/** What a made-up run looks like. */
export interface FakeRun {
  readonly problems: number;
  readonly samples: number;
  /** Share of the cells that are graded when the run is opened, 0 to 1. */
  readonly graded: number;
  /** Verdicts per second while it runs. */
  readonly rate?: number;
}

const names = [
  'sum_evens',
  'reverse_words',
  'is_prime',
  'merge_intervals',
  'roman_to_int',
  'flatten',
];

/** A source with one generated run: the same verdicts every time, graded live on `start`. */
export class FakeLabSource implements LabSource {
  readonly #fake: FakeRun;
  readonly #listeners = new Set<(event: LabEvent) => void>();
  readonly #graded: Set<number>;
  #timer: ReturnType<typeof setInterval> | undefined;
  starts = 0;
  stops = 0;

  constructor(fake: FakeRun) {
    this.#fake = fake;
    const total = fake.problems * fake.samples;
    this.#graded = new Set(Array.from({ length: Math.floor(total * fake.graded) }, (_, i) => i));
  }

  listRuns = () =>
    Promise.resolve([
      { id: 'fake', name: 'First steps' },
      { id: 'other', name: 'HumanEval, GPT-4, T = 0.8' },
    ]);

  loadRun = (runId: string): Promise<LoadedRun | undefined> => {
    if (runId === 'gone') return Promise.resolve(undefined);
    const { problems, samples } = this.#fake;
    const rows = Array.from({ length: problems }, (_, row): LoadedRow => ({
      taskId: `FirstSteps/${row}`,
      entryPoint: names[row % names.length] ?? 'f',
      planned: samples,
      verdicts: this.#verdictsOf(row),
    }));
    return Promise.resolve({
      run: {
        id: runId,
        name: 'First steps',
        createdAt: '2026-01-01T00:00:00Z',
        problemSetId: 'first-steps',
        source: { engine: 'replay', label: 'written by hand' },
        plan: Object.fromEntries(rows.map(({ taskId, planned }) => [taskId, planned])),
        limits: { timeMs: 3000, memoryMiB: 512, outputChars: 10_000 },
      },
      problemSetName: 'First steps',
      rows,
      drawn: Math.floor(problems * samples * this.#fake.graded),
      running: false,
      note: 'Attempts written by hand for demonstration, not drawn from a model.',
    });
  };

  loadDetail = (
    runId: string,
    taskId: string,
    index: number,
  ): Promise<SampleDetail | undefined> => {
    const row = Number(taskId.split('/')[1]);
    const name = names[row % names.length] ?? 'f';
    const prompt = `def ${name}(values: list[int]) -> int:\n    """Add up the even numbers.\n\n    >>> ${name}([1, 2, 3, 4])\n    6\n    """\n`;
    const code = `    total = 0\n    for value in values:\n        if value % 2 == 0:\n            total += value\n    return total if total else None\n`;
    const test = `def check(candidate):\n    assert candidate([1, 2, 3, 4]) == 6\n    assert candidate([]) == 0\n`;
    const cell = row * this.#fake.samples + index;
    return Promise.resolve({
      origin: 'Drawn by Pico medium, T = 0.8, seed 1.',
      problem: {
        taskId,
        prompt,
        promptKind: 'code',
        entryPoint: name,
        canonicalSolution: code,
        tests: { kind: 'check', source: test },
      },
      sample: {
        runId,
        taskId,
        index,
        completion: { text: code, form: 'completion', stopReason: 'stop', tokens: 38 },
      },
      code: prompt + code,
      program: `${prompt}${code}\n${test}\ncheck(${name})\n`,
      ...(this.#graded.has(cell) && { verdict: verdictOf(kindOf(row, index)) }),
    });
  };

  countDistinct = () => {
    const drawn = Math.floor(this.#fake.problems * this.#fake.samples * this.#fake.graded);
    return Promise.resolve({ distinct: Math.ceil(drawn * 0.75), drawn });
  };

  subscribe = (listener: (event: LabEvent) => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  start = (runId: string) => {
    this.starts++;
    this.emit({ type: 'started', runId });
    const { rate = 100 } = this.#fake;
    const perTick = Math.max(1, Math.round(rate / 30));
    this.#timer = setInterval(
      () => {
        this.#gradeSome(runId, perTick);
      },
      1000 / Math.min(30, rate),
    );
    return Promise.resolve();
  };

  stop = (runId: string) => {
    this.stops++;
    clearInterval(this.#timer);
    this.emit({ type: 'ended', runId });
  };

  emit(event: LabEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  #gradeSome(runId: string, count: number): void {
    const { problems, samples, rate = 100 } = this.#fake;
    const total = problems * samples;
    for (let i = 0; i < count && this.#graded.size < total; i++) {
      const cell = this.#graded.size;
      this.#graded.add(cell);
      this.emit({
        type: 'graded',
        runId,
        taskId: `FirstSteps/${Math.floor(cell / samples)}`,
        ...verdict(cell, samples),
      });
    }
    const done = this.#graded.size;
    for (let cell = done; cell < Math.min(done + 2, total); cell++) {
      const taskId = `FirstSteps/${Math.floor(cell / samples)}`;
      this.emit({ type: 'running', runId, taskId, index: cell % samples });
    }
    const lane = { done, total, rate, secondsLeft: (total - done) / rate };
    this.emit({
      type: 'progress',
      runId,
      lanes: [
        { stage: 'sample', done: total, total },
        { stage: 'grade', ...lane, workers: 2 },
      ],
    });
    if (done === total) this.stop(runId);
  }

  #verdictsOf(row: number): LoadedVerdict[] {
    const { samples } = this.#fake;
    return Array.from({ length: samples }, (_, index) => row * samples + index)
      .filter((cell) => this.#graded.has(cell))
      .map((cell) => verdict(cell, samples));
  }
}

const verdict = (cell: number, samples: number): LoadedVerdict => {
  const [row, index] = [Math.floor(cell / samples), cell % samples];
  return { index, kind: kindOf(row, index), durationMs: 5 + ((cell * 37) % 90) };
};

/** A spread of verdicts that looks like a benchmark: easy and hard problems, a few oddities. */
export function kindOf(row: number, index: number): VerdictKind {
  const hash = Math.imul((row + 1) * 2654435761 + (index + 1) * 40503, 2246822519) >>> 8;
  const draw = (hash % 1000) / 1000;
  const rate = ((Math.imul(row + 7, 2654435761) >>> 8) % 1000) / 1000;
  if (draw < rate ** 1.4) return 'passed';
  const rest = hash % 29;
  if (rest === 0) return 'timed-out';
  if (rest === 1) return 'crashed';
  if (rest === 2) return 'no-code';
  if (rest === 3 && row % 9 === 0) return 'unsupported';
  if (rest === 4 && row % 11 === 0) return 'runner-error';
  return 'failed';
}

function verdictOf(kind: VerdictKind): Verdict {
  const base = { judgedBy: 'nonce', durationMs: 12.4 } as const;
  const error = {
    type: 'AssertionError',
    message: '',
    line: 11,
    traceback:
      'Traceback (most recent call last):\n  File "sample.py", line 11, in sum_evens\n    return total if total else None\nAssertionError',
    assertion: 'assert candidate([]) == 0',
  };
  switch (kind) {
    case 'passed':
      return { ...base, kind };
    case 'failed':
      return { ...base, kind, error, output: 'checking 4 values\n' };
    case 'timed-out':
      return { ...base, kind, limitMs: 3000, durationMs: 3004 };
    case 'crashed':
      return { ...base, kind, cause: 'memory', message: 'Memory grew beyond 512 MiB.' };
    case 'no-code':
      return { ...base, kind, judgedBy: 'none' };
    case 'unsupported':
      return { ...base, kind, judgedBy: 'none', needs: 'numpy' };
    case 'runner-error':
      return { ...base, kind, judgedBy: 'none', message: 'The lane did not answer.' };
  }
}
