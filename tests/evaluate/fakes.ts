import { defaultLimits } from '../../src/core/grading/limits.ts';
import type { Run } from '../../src/core/grading/run.ts';
import type { Sample } from '../../src/core/grading/sample.ts';
import type { Verdict } from '../../src/core/grading/verdict.ts';
import type { Problem } from '../../src/core/problems/problem.ts';
import type { Completion } from '../../src/core/sampling/completion.ts';
import type { Engine } from '../../src/engines/engine.ts';
import type { GradedSample, RunEnd, RunStore } from '../../src/evaluate/run-store.ts';
import type { Grader } from '../../src/runtimes/grader.ts';

/** Problems `t/0`, `t/1`, … */
export const makeProblems = (count: number): Problem[] =>
  Array.from({ length: count }, (_, i) => ({
    taskId: `t/${i}`,
    prompt: '',
    promptKind: 'text',
    tests: { kind: 'asserts', setup: '', asserts: [] },
  }));

export const makeRun = (problems: readonly Problem[], n: number): Run => ({
  id: 'run',
  name: 'Run',
  createdAt: '2026-01-01T00:00:00Z',
  problemSetId: 'set',
  source: { engine: 'replay', label: 'test' },
  plan: Object.fromEntries(problems.map(({ taskId }) => [taskId, n])),
  limits: defaultLimits,
});

/** An engine whose answers name themselves: `t/0#3` is attempt 3 at problem t/0. */
export const namingEngine = (asked: string[] = []): Engine => ({
  prepare: () => Promise.resolve(),
  dispose: () => undefined,
  async *draw({ taskId }, indices, signal) {
    for (const index of indices) {
      await Promise.resolve();
      if (signal.aborted) return;
      asked.push(`${taskId}#${index}`);
      yield { index, completion: { text: `${taskId}#${index}`, form: 'solution' } };
    }
  },
});

export const passed: Verdict = { kind: 'passed', judgedBy: 'nonce', durationMs: 1 };

export class FakeGrader implements Grader {
  readonly capacity: number = 3;
  readonly description = 'fake 1.0';
  readonly graded: string[] = [];
  inFlight = 0;
  most = 0;
  answer: (text: string) => Promise<Verdict> = async () => {
    await new Promise((resolve) => setTimeout(resolve, 1));
    return passed;
  };

  async grade(_problem: Problem, { text }: Completion): Promise<Verdict> {
    this.most = Math.max(this.most, ++this.inFlight);
    try {
      return await this.answer(text);
    } finally {
      this.inFlight--;
      this.graded.push(text);
    }
  }

  dispose(): void {
    this.answer = () => new Promise(() => undefined);
  }
}

/** A store in memory that can be told to fail, and keeps the order of what happened to it. */
export class FakeStore implements RunStore {
  readonly samples = new Map<string, Sample>();
  readonly verdicts = new Map<string, GradedSample>();
  end: RunEnd | undefined;
  failAfter = Infinity;

  samplesOf(_runId: string, taskId: string): Promise<Sample[]> {
    const own = [...this.samples.values()].filter((sample) => sample.taskId === taskId);
    return Promise.resolve(own.sort((a, b) => a.index - b.index));
  }

  gradedIndices(_runId: string, taskId: string): Promise<Set<number>> {
    const own = [...this.verdicts.values()].filter(
      (graded) => graded.taskId === taskId && graded.verdict.kind !== 'runner-error',
    );
    return Promise.resolve(new Set(own.map(({ index }) => index)));
  }

  sampleCounts(): Promise<Map<string, number>> {
    const counts = new Map<string, number>();
    for (const { taskId } of this.samples.values()) {
      counts.set(taskId, (counts.get(taskId) ?? 0) + 1);
    }
    return Promise.resolve(counts);
  }

  putSamples(samples: readonly Sample[]): Promise<void> {
    for (const sample of samples) this.samples.set(`${sample.taskId}#${sample.index}`, sample);
    return Promise.resolve();
  }

  putVerdicts(verdicts: readonly GradedSample[]): Promise<void> {
    if (this.verdicts.size >= this.failAfter) return Promise.reject(new Error('disk full'));
    for (const graded of verdicts) this.verdicts.set(`${graded.taskId}#${graded.index}`, graded);
    return Promise.resolve();
  }

  finishRun(_runId: string, end: RunEnd): Promise<void> {
    this.end = end;
    return Promise.resolve();
  }
}
