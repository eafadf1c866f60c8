import type { Run } from '../../src/core/grading/run.ts';
import type { Sample } from '../../src/core/grading/sample.ts';
import type { Problem, ProblemSet } from '../../src/core/problems/problem.ts';
import type { ImportStore } from '../../src/exchange/import-store.ts';

/** An import's storage in memory, which shows what was written and what was discarded. */
export class MemoryStore implements ImportStore {
  readonly sets: ProblemSet[] = [];
  readonly problems = new Map<string, readonly Problem[]>();
  readonly runs: Run[] = [];
  samples: Sample[] = [];
  readonly discarded: string[] = [];

  problemSets = () => Promise.resolve(this.sets);
  problemsOf = (setId: string) => Promise.resolve(this.problems.get(setId) ?? []);

  putProblemSet = (set: ProblemSet, problems: readonly Problem[]) => {
    this.sets.push(set);
    this.problems.set(set.id, problems);
    return Promise.resolve();
  };

  importRun: ImportStore['importRun'] = async (runId, fill) => {
    try {
      const run = await fill((samples) => this.addSamples(samples));
      this.runs.push(run);
      return run;
    } catch (error) {
      this.discarded.push(runId);
      this.samples = this.samples.filter((sample) => sample.runId !== runId);
      throw error;
    }
  };

  addSamples(samples: readonly Sample[]): Promise<void> {
    this.samples.push(...samples);
    return Promise.resolve();
  }
}
