import { said } from '../core/said.ts';
import { type BackupCounts, type BackupEntry, noCounts } from './backup-format.ts';

type Key = readonly [taskId: string, index: number];

/**
 * Checks that records stand where a backup has them: problems under their set, verdicts and samples
 * under their run in the order of their keys, the learner's book anywhere
 * between those, nothing twice, nothing missing. `add` and `end` give
 * the reason where one does not.
 */
export class BackupOrder {
  readonly #counts = noCounts();
  readonly #ids = {
    problemSets: new Set<string>(),
    runs: new Set<string>(),
    practice: new Set<string>(),
  };
  #set: { readonly id: string; readonly size: number; readonly taskIds: Set<string> } | undefined;
  #run: { readonly id: string; store: 'verdicts' | 'samples'; last: Key | undefined } | undefined;

  /** Records seen so far. */
  get counts(): BackupCounts {
    return this.#counts;
  }

  add(entry: BackupEntry): string | undefined {
    this.#counts[entry.store]++;
    switch (entry.store) {
      case 'problemSets':
        return this.#addSet(entry.value.id, entry.value.size);
      case 'runs':
        return this.#addRun(entry.value.id);
      case 'problems':
        return this.#addProblem(entry.value);
      case 'practice':
        return this.#addPractice(entry.value.id);
      default:
        return this.#addToRun(entry.store, entry.value);
    }
  }

  end(): string | undefined {
    if (!this.#set || this.#set.size === this.#set.taskIds.size) return undefined;
    return said`comes after ${this.#set.taskIds.size} of the ${this.#set.size} problems of set ${this.#set.id}.`;
  }

  #addSet(id: string, size: number): string | undefined {
    const reason = this.end() ?? this.#once('problemSets', id);
    this.#set = { id, size, taskIds: new Set() };
    this.#run = undefined;
    return reason;
  }

  #addRun(id: string): string | undefined {
    const reason = this.end() ?? this.#once('runs', id);
    this.#set = undefined;
    this.#run = { id, store: 'verdicts', last: undefined };
    return reason;
  }

  #addPractice(id: string): string | undefined {
    const reason = this.end() ?? this.#once('practice', id);
    this.#set = undefined;
    this.#run = undefined;
    return reason;
  }

  #once(store: 'problemSets' | 'runs' | 'practice', id: string): string | undefined {
    if (this.#ids[store].has(id)) return said`has the id ${id} of an earlier line.`;
    this.#ids[store].add(id);
    return undefined;
  }

  #addProblem(problem: Extract<BackupEntry, { store: 'problems' }>['value']): string | undefined {
    const set = this.#set;
    const { taskId } = problem.problem;
    if (set?.id !== problem.setId) return said`is a problem that does not stand under its set.`;
    if (set.taskIds.has(taskId)) return said`has the task id ${taskId} of an earlier line.`;
    if (set.taskIds.size !== problem.position) return said`is not the next problem of its set.`;
    set.taskIds.add(taskId);
    return undefined;
  }

  #addToRun(
    store: 'verdicts' | 'samples',
    value: { readonly runId: string; readonly taskId: string; readonly index: number },
  ): string | undefined {
    const run = this.#run;
    if (run?.id !== value.runId) return said`does not stand under its run.`;
    if (store !== run.store) {
      if (store === 'verdicts') return said`is a verdict after the samples of its run.`;
      run.store = store;
      run.last = undefined;
    }
    const key: Key = [value.taskId, value.index];
    if (run.last && !isBefore(run.last, key)) return said`stands twice or out of order.`;
    run.last = key;
    return undefined;
  }
}

/** As IndexedDB orders keys: text by code unit. */
const isBefore = ([task, index]: Key, [otherTask, otherIndex]: Key): boolean =>
  task < otherTask || (task === otherTask && index < otherIndex);
