import { saidOf } from './said/said-of.svelte.ts';
import { messageOf } from '../core/message-of.ts';
import { nextTask } from '../platform/next-task.ts';
import type { Run } from '../core/grading/run.ts';
import type { Distinct } from '../core/statistics/distinct-count.ts';
import { VerdictGrid } from './lab-grid.ts';
import type { LanguageNeeds } from './languages/language-needs.ts';
import type { LabEvent, LabSource, LaneProgress, LoadedRun } from './lab-source.ts';

/** Where the open run stands. */
export type RunStatus = 'none' | 'loading' | 'idle' | 'queued' | 'running' | 'stopping' | 'missing';

type RunEvent = Extract<LabEvent, { runId: string }>;

/** The run that is open: its verdicts as they come in, its progress, and Run and Stop. */
export class LabRun {
  readonly #source: LabSource;
  #loaded = $state.raw<LoadedRun>();
  #grid = $state.raw(new VerdictGrid([]));
  #revision = $state(0);
  #status = $state<RunStatus>('none');
  #lanes = $state.raw<readonly LaneProgress[]>([]);
  #error = $state<string>();
  #needs = $state.raw<LanguageNeeds>();
  #distinct = $state.raw<Distinct>();
  #counting = new AbortController();
  #asked = '';
  #opening: { readonly runId: string; readonly done: Promise<void> } | undefined;
  /** While a run is read, what is told of it: it may have come just after its part was read. */
  #meanwhile: RunEvent[] | undefined;
  #frame = 0;

  constructor(source: LabSource) {
    this.#source = source;
  }

  get run(): Run | undefined {
    return this.#loaded?.run;
  }

  get loaded(): LoadedRun | undefined {
    return this.#loaded;
  }

  /** The verdicts; whoever reads it is read again once per frame in which some of them changed. */
  get grid(): VerdictGrid {
    return this.#revision < 0 ? new VerdictGrid([]) : this.#grid;
  }

  get status(): RunStatus {
    return this.#status;
  }

  get running(): boolean {
    return ['queued', 'running', 'stopping'].includes(this.#status);
  }

  get lanes(): readonly LaneProgress[] {
    return this.#lanes;
  }

  get error(): string | undefined {
    return this.#error && saidOf(this.#error);
  }

  /** What Run waits for: languages that have to be downloaded first. */
  get needs(): LanguageNeeds | undefined {
    return this.#needs;
  }

  /** How many samples are different programs; undefined until counted, and while more may come. */
  get distinct(): Distinct | undefined {
    return this.running ? undefined : this.#distinct;
  }

  /** Samples that were stored when the run was opened or last came to rest. */
  get drawn(): number {
    return this.#distinct?.drawn ?? this.#loaded?.drawn ?? 0;
  }

  /** Opens a run; the answer to an older call that comes late is dropped. */
  open = (runId: string): Promise<void> => {
    // Asked for twice, as by a dialog and by the address it led to: once is enough.
    if (this.#opening?.runId === runId) return this.#opening.done;
    const done = this.#load(runId).finally(() => {
      if (this.#opening?.runId === runId) this.#opening = undefined;
    });
    this.#opening = { runId, done };
    return done;
  };

  async #load(runId: string): Promise<void> {
    this.#asked = runId;
    this.#status = 'loading';
    this.#meanwhile = [];
    try {
      const loaded = await this.#source.loadRun(runId);
      // Shown in one task, gone on with in another: together they keep the page for too long.
      await nextTask();
      if (this.#asked === runId) this.#show(loaded);
      await nextTask();
    } catch (cause) {
      if (this.#asked === runId) this.#show(undefined, messageOf(cause));
    }
  }

  start = async (): Promise<void> => {
    if (this.run === undefined || this.running) return;
    this.#status = 'running';
    this.#error = undefined;
    try {
      if (await this.lacksLanguages()) this.#status = 'idle';
      else await this.#source.start(this.run.id);
    } catch (cause) {
      this.#end(messageOf(cause));
    }
  };

  /** Whether languages have to be downloaded before it can run; `needs` then tells which. */
  lacksLanguages = async (): Promise<boolean> => {
    const others = (this.#loaded?.rows ?? []).filter(({ language }) => language !== undefined);
    if (others.length === 0) return false;
    const { neededFirst } = await import('./languages/run-needs.ts');
    this.#needs = await neededFirst(others);
    return this.#needs !== undefined;
  };

  /** Forgets what Run waits for. */
  dropNeeds = (): void => {
    this.#needs = undefined;
  };

  stop = (): void => {
    if (this.run === undefined || !this.running) return;
    if (this.#status === 'running') this.#status = 'stopping';
    this.#source.stop(this.run.id);
  };

  /** Reads the run anew, as after its n was raised. */
  reload = async (): Promise<void> => {
    if (this.run !== undefined) await this.open(this.run.id);
  };

  /** Takes in what happened; events of other runs are not this one's business. */
  apply = (event: LabEvent): void => {
    if (event.type === 'queued') this.#queue(event.runIds);
    if (!('runId' in event)) return;
    if (this.#meanwhile && event.runId === this.#asked) this.#meanwhile.push(event);
    else if (event.runId === this.run?.id) this.#take(event);
  };

  #take(event: RunEvent): void {
    if (event.type === 'started') this.#begin();
    else if (event.type === 'progress') this.#lanes = event.lanes;
    else if (event.type === 'ended') this.#end(event.error);
    else this.#mark(event);
  }

  #show(loaded: LoadedRun | undefined, error?: string): void {
    this.#loaded = loaded;
    this.#grid = fill(loaded);
    this.#lanes = [];
    this.#error = error;
    this.#status = statusOf(loaded);
    this.#distinct = undefined;
    this.#catchUp();
    void this.#count();
  }

  #catchUp(): void {
    const told = this.#meanwhile ?? [];
    this.#meanwhile = undefined;
    if (this.#loaded) for (const event of told) this.#take(event);
  }

  /** Counted when a run opens and when it comes to rest, since every text is read for it. */
  async #count(): Promise<void> {
    this.#counting.abort();
    const { signal } = (this.#counting = new AbortController());
    if (this.run === undefined || this.running) return;
    try {
      const distinct = await this.#source.countDistinct(this.run.id, signal);
      if (!signal.aborted) this.#distinct = distinct;
    } catch {
      // A figure beside the point: what fails here fails louder where the run is worked on.
    }
  }

  #queue(runIds: readonly string[]): void {
    const waits = this.run !== undefined && runIds.includes(this.run.id);
    if (waits && this.#status === 'idle') this.#status = 'queued';
    else if (!waits && this.#status === 'queued') this.#status = 'idle';
  }

  #mark(event: Extract<LabEvent, { type: 'graded' | 'running' }>): void {
    const row = this.#grid.rowOf(event.taskId);
    if (row === undefined) return;
    if (event.type === 'running') this.#grid.set(row, event.index, 'running');
    else this.#grid.set(row, event.index, event.kind, event.durationMs);
    this.#announce();
  }

  #begin(): void {
    this.#status = 'running';
    this.#counting.abort();
    this.#distinct = undefined;
  }

  #end(error?: string): void {
    this.#grid.settle();
    this.#error = error;
    this.#status = 'idle';
    this.#announce();
    void this.#count();
  }

  /** Readers hear of changes at most once per frame, however many verdicts arrive in it. */
  #announce(): void {
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#revision++;
    });
  }
}

function statusOf(loaded: LoadedRun | undefined): RunStatus {
  if (loaded === undefined) return 'missing';
  if (loaded.running) return 'running';
  return loaded.queued === true ? 'queued' : 'idle';
}

function fill(loaded: LoadedRun | undefined): VerdictGrid {
  const grid = new VerdictGrid(loaded?.rows ?? []);
  loaded?.rows.forEach(({ verdicts }, row) => {
    for (const { index, kind, durationMs } of verdicts) grid.set(row, index, kind, durationMs);
  });
  return grid;
}
