import { saidOf } from './said/said-of.svelte.ts';
import type { Limits } from '../core/grading/limits.ts';
import type { ImportSource } from '../exchange/import-source.ts';
import { startImport } from '../exchange/start-import.ts';
import { formats } from '../formats/registry.ts';
import type { Database } from '../storage/database.ts';
import { ImportJob, type ImportResult, type StartImport } from './importer-job.svelte.ts';
import { peekFormat } from './importer-peek.ts';
import { outcomeText, placeText, questionText } from './importer-words.ts';
import type { Library } from './library.svelte.ts';

/** A format as people choose it. */
export interface FormatChoice {
  readonly id: string;
  readonly label: string;
  readonly kind: 'problems' | 'samples';
}

/** Everything that can be overruled to, in the order it is offered. */
export const formatChoices: readonly FormatChoice[] = formats;

/** What is brought in: a job per file, text or address, problems before the samples over them. */
export class Importer {
  readonly #library: Library;
  readonly #limits: () => Limits;
  readonly #start: StartImport;
  #jobs = $state.raw<readonly ImportJob[]>([]);
  #news = $state.raw((): string => '');

  /** `limits` gives what the runs that samples become are graded within. */
  constructor(db: Database, library: Library, limits: () => Limits, start?: StartImport) {
    this.#library = library;
    this.#limits = limits;
    this.#start = start ?? ((request, options) => startImport(db, request, options));
  }

  /** Newest first. */
  get jobs(): readonly ImportJob[] {
    return this.#jobs;
  }

  /** The latest outcome in a sentence, to be read aloud. */
  get news(): string {
    return this.#news();
  }

  get isActive(): boolean {
    return this.#jobs.some((job) => job.isActive);
  }

  /** Imports what was dropped together; resolves once all of it is through. */
  add = async (sources: readonly ImportSource[], name?: string): Promise<void> => {
    const request = { limits: this.#limits(), ...(name !== undefined && { name }) };
    const jobs = sources.map((source) => new ImportJob({ ...request, source }, this.#start));
    this.#jobs = [...jobs, ...this.#jobs];
    for (const job of await problemsFirst(jobs)) {
      // Stopped while it waited for its turn.
      if (job.state.kind === 'waiting') await this.#run(job);
    }
  };

  /** Imports again as another format; what the first try had stored goes to the trash. */
  overrule = async (job: ImportJob, formatId: string): Promise<void> => {
    const before = job.state.kind === 'done' ? job.state.result : undefined;
    const after = await this.#run(job, { formatId });
    if (before && after && idOf(before) !== idOf(after)) await this.#takeBack(before);
  };

  /** Answers which problem set samples belong to; what it does not have is left out. */
  answer = async (job: ImportJob, problemSetId: string): Promise<void> => {
    await this.#run(job, { problemSetId, unknownTasks: 'skip' });
  };

  /** Tries again what failed. */
  retry = async (job: ImportJob): Promise<void> => {
    await this.#run(job);
  };

  /** Takes it off the list, ending it if it is under way. */
  dismiss = (job: ImportJob): void => {
    job.stop();
    this.#jobs = this.#jobs.filter((other) => other !== job);
  };

  async #run(
    job: ImportJob,
    changes: Parameters<ImportJob['run']>[0] = {},
  ): Promise<ImportResult | undefined> {
    const ended = await job.run(changes);
    if (ended.kind === 'question')
      this.#news = () => `${job.name}: ${questionText(ended.question)}`;
    if (ended.kind === 'refused')
      this.#news = () => `${placeText(ended.refusal)}: ${saidOf(ended.refusal.reason)}`;
    if (ended.kind === 'failed') this.#news = () => `${job.name}: ${saidOf(ended.message)}`;
    if (ended.kind !== 'done') return undefined;
    const { result } = ended;
    this.#news = () => `${job.name}: ${outcomeText(result)}`;
    if (result.kind === 'samples') await this.#library.tell({ kind: 'run', id: result.run.id });
    if (result.kind === 'problems') await this.#welcome(result.set.id);
    return result;
  }

  /** A new problem set may be what samples are waiting for. */
  async #welcome(id: string): Promise<void> {
    await this.#library.tell({ kind: 'problem-set', id });
    const waiting = this.#jobs.filter(({ state }) => state.kind === 'question');
    for (const job of waiting) job.wait();
    for (const job of waiting) await this.#run(job);
  }

  async #takeBack(result: ImportResult): Promise<void> {
    if (result.kind === 'samples') await this.#library.runs.trash(result.run.id);
    if (result.kind === 'problems') await this.#library.sets.trash(result.set.id);
  }
}

const idOf = (result: ImportResult): string =>
  result.kind === 'samples' ? result.run.id : result.set.id;

/** Samples find their problems only if those are there before them. */
async function problemsFirst(jobs: readonly ImportJob[]): Promise<readonly ImportJob[]> {
  if (jobs.length < 2) return jobs;
  const looked = await Promise.all(
    jobs.map(async (job) => ({ job, kind: (await peekFormat(job.request.source))?.kind })),
  );
  const rank = (kind: string | undefined) => ['problems', undefined, 'samples'].indexOf(kind);
  return looked.sort((a, b) => rank(a.kind) - rank(b.kind)).map(({ job }) => job);
}
