import { said } from '../core/said.ts';
import { defaultLimits } from '../core/grading/limits.ts';
import type { Run } from '../core/grading/run.ts';
import type { Sample } from '../core/grading/sample.ts';
import type { ProblemSet } from '../core/problems/problem.ts';
import type { SampleFormat } from '../formats/format.ts';
import { ImportError } from '../formats/import-error.ts';
import { type ImportJob, titleOf } from './import-job.ts';
import type { NeedsProblemSet, Skipped } from './import-port.ts';
import type { ImportStore } from './import-store.ts';
import { type KnownSet, knownSet, TaskMatcher } from './match-tasks.ts';
import { SampleWriter } from './sample-writer.ts';

/** A file of samples that became a run. */
export interface SamplesOutcome {
  readonly kind: 'samples';
  readonly run: Run;
  /** Samples of the file, those skipped included; most formats have one a line. */
  readonly lines: number;
  readonly skipped: Skipped;
}

type AddSamples = (samples: readonly Sample[]) => Promise<void>;

/** Stores a file of samples as a run over the problem set they belong to, or asks which that is. */
export async function importSamples(
  format: SampleFormat,
  job: ImportJob,
  runId: string,
): Promise<SamplesOutcome | NeedsProblemSet> {
  const matcher = await matcherFor(job);
  const reading = new SampleReading(format, job, matcher, runId);
  try {
    const run = await job.store.importRun(runId, (add) => reading.fill(add));
    return { kind: 'samples', run, lines: reading.lines, skipped: skippedIn(matcher) };
  } catch (error) {
    // Thrown, not returned, because that is how the store learns to discard what was added.
    if (error instanceof NoProblemSet) return error.question;
    throw error;
  }
}

class NoProblemSet extends Error {
  readonly question: NeedsProblemSet;
  constructor(question: NeedsProblemSet) {
    super('No problem set fits');
    this.question = question;
  }
}

async function matcherFor({ file, request, store }: ImportJob): Promise<TaskMatcher> {
  const wanted = request.problemSetId;
  const sets = (await store.problemSets()).filter(
    ({ id }) => wanted === undefined || id === wanted,
  );
  if (wanted !== undefined && sets.length === 0) {
    throw new ImportError({ file }, said`belongs to a problem set that is not here any more.`);
  }
  const known = await Promise.all(sets.map((set) => withTaskIds(set, store)));
  return new TaskMatcher(known, wanted !== undefined);
}

async function withTaskIds(set: ProblemSet, store: ImportStore): Promise<KnownSet> {
  const problems = await store.problemsOf(set.id);
  return knownSet(
    set,
    problems.map(({ taskId }) => taskId),
  );
}

class SampleReading {
  lines = 0;
  readonly #format: SampleFormat;
  readonly #job: ImportJob;
  readonly #matcher: TaskMatcher;
  readonly #runId: string;

  constructor(format: SampleFormat, job: ImportJob, matcher: TaskMatcher, runId: string) {
    this.#format = format;
    this.#job = job;
    this.#matcher = matcher;
    this.#runId = runId;
  }

  async fill(add: AddSamples): Promise<Run> {
    const writer = new SampleWriter(this.#runId, add);
    const { records, file, request } = this.#job;
    const skips = request.unknownTasks === 'skip' && request.problemSetId !== undefined;
    let isDoomed = false;
    for await (const { record, line } of records) {
      for (const parsed of this.#format.parse(record, { file, line })) {
        const taskId = this.#matcher.match(parsed.taskId, line);
        isDoomed ||= taskId === undefined && !skips;
        // What will be refused is only read on, to say how much of it is wrong.
        if (taskId !== undefined && !isDoomed) await writer.add(taskId, parsed, this.lines);
        this.lines++;
      }
    }
    if (this.lines === 0) throw new ImportError({ file }, said`has no samples in it.`);
    const set = this.#problemSet(skips);
    await writer.flush();
    return this.#run(set, writer.plan);
  }

  #problemSet(skips: boolean): ProblemSet {
    const set = this.#matcher.onlyFit;
    if (!set) throw new NoProblemSet(this.#question());
    const skipped = skippedIn(this.#matcher);
    const isRefused = skips ? skipped.lines === this.lines : skipped.lines > 0;
    if (isRefused) throw this.#unknownTasks(set, skipped);
    return set;
  }

  #question(): NeedsProblemSet {
    const { ids, choices } = this.#matcher;
    const examples = [...ids.keys()].slice(0, 3);
    return { kind: 'needs-problem-set', lines: this.lines, taskIds: ids.size, examples, choices };
  }

  #unknownTasks(set: ProblemSet, { lines, taskIds }: Skipped): ImportError {
    const [id, seen] = [...this.#matcher.ids].find(([, { taskId }]) => taskId === undefined) ?? [];
    const of = said`${lines} of ${this.lines} lines, ${taskIds} of ${this.#matcher.ids.size} task ids`;
    return new ImportError(
      { file: this.#job.file, ...(seen && { line: seen.line }), field: 'task_id' },
      said`"${id ?? ''}" is not in the problem set ${set.name} (like ${of}). Choose another set, or skip these samples.`,
    );
  }

  #run(set: ProblemSet, plan: Run['plan']): Run {
    const { file, request } = this.#job;
    return {
      id: this.#runId,
      name: request.name ?? titleOf(file),
      createdAt: new Date().toISOString(),
      problemSetId: set.id,
      source: { engine: 'replay', label: file, fileName: file, format: this.#format.id },
      plan,
      limits: request.limits ?? defaultLimits,
    };
  }
}

function skippedIn(matcher: TaskMatcher): Skipped {
  const unknown = [...matcher.ids.values()].filter(({ taskId }) => taskId === undefined);
  return { lines: unknown.reduce((sum, { lines }) => sum + lines, 0), taskIds: unknown.length };
}
