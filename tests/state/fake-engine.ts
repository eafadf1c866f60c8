import type { Problem } from '../../src/core/problems/problem.ts';
import type { SamplingParams } from '../../src/core/sampling/params.ts';
import type { Engine, EngineDescriptor, EngineOptions } from '../../src/engines/engine.ts';

/** Parameters as most tests want them. */
export const params: SamplingParams = {
  temperature: 0.8,
  topP: 1,
  maxTokens: 128,
  stop: [],
  seed: 1,
};

/** What a fake engine was asked. */
export interface EngineLog {
  /** Options of every engine that was made. */
  readonly made: EngineOptions[];
  /** `task#index` of every sample that was asked for. */
  readonly asked: string[];
  disposed: number;
}

/** What goes differently than usual. */
export interface FakeEngineOptions {
  readonly log?: EngineLog;
  readonly prepare?: Engine['prepare'];
  /** Waits before each sample. */
  readonly pace?: (problem: Problem, index: number) => Promise<void>;
}

export const engineLog = (): EngineLog => ({ made: [], asked: [], disposed: 0 });

/** An engine without a model: the same seed, temperature, task and index give the same text. */
export function fakeEngine({ log = engineLog(), prepare, pace }: FakeEngineOptions = {}) {
  const create = (options: EngineOptions): Promise<Engine> => {
    log.made.push(options);
    return Promise.resolve({
      prepare: prepare ?? (() => Promise.resolve()),
      async *draw(problem, indices, signal) {
        for (const index of indices) {
          log.asked.push(`${problem.taskId}#${index}`);
          await (pace?.(problem, index) ?? Promise.resolve());
          if (signal.aborted) return;
          const { seed, temperature } = options.params;
          const text = `    return ${seed}, ${temperature}, '${problem.taskId}', ${index}\n`;
          const completion = { text, form: 'completion', tokens: 10, logProb: -2 } as const;
          yield { index, completion: { ...completion, stopReason: 'stop' } };
        }
      },
      dispose() {
        log.disposed++;
      },
    });
  };
  return {
    id: 'pico',
    label: 'Pico',
    about: 'Trained by this project on generated problems: a model organism.',
    models: [
      { id: 'pico-weak@1', label: 'weak', maxTokens: 256, bytes: 1_100_000 },
      { id: 'pico-medium@1', label: 'medium', maxTokens: 256, bytes: 1_100_000 },
    ],
    capabilities: { logProbs: true, seed: true, batch: true, forms: [] },
    create,
  } satisfies EngineDescriptor;
}
