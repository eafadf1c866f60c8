import type { Sample } from '../../core/grading/sample.ts';
import type { GradedSample, RunStore } from '../../evaluate/run-store.ts';

/** Keeps one run for the life of the page: a lesson's samples are nobody's run. */
export class MemoryRunStore implements RunStore {
  readonly #samples = new Map<string, Sample[]>();
  readonly #graded = new Map<string, Set<number>>();
  /** What judged; empty before the run has ended. */
  runtime = '';

  samplesOf(_runId: string, taskId: string): Promise<readonly Sample[]> {
    const own = this.#samples.get(taskId) ?? [];
    return Promise.resolve(own.toSorted((a, b) => a.index - b.index));
  }

  gradedIndices(_runId: string, taskId: string): Promise<ReadonlySet<number>> {
    return Promise.resolve(new Set(this.#graded.get(taskId)));
  }

  sampleCounts(): Promise<ReadonlyMap<string, number>> {
    const counts = [...this.#samples].map(([taskId, { length }]) => [taskId, length] as const);
    return Promise.resolve(new Map(counts));
  }

  putSamples(samples: readonly Sample[]): Promise<void> {
    for (const sample of samples) {
      const own = this.#samples.get(sample.taskId);
      if (own) own.push(sample);
      else this.#samples.set(sample.taskId, [sample]);
    }
    return Promise.resolve();
  }

  putVerdicts(verdicts: readonly GradedSample[]): Promise<void> {
    for (const { taskId, index, verdict } of verdicts) {
      if (verdict.kind === 'runner-error') continue;
      const own = this.#graded.get(taskId) ?? new Set();
      this.#graded.set(taskId, own.add(index));
    }
    return Promise.resolve();
  }

  finishRun(_runId: string, { runtime }: { readonly runtime: string }): Promise<void> {
    this.runtime = runtime;
    return Promise.resolve();
  }
}
