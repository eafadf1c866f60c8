import { saidOf } from './said/said-of.svelte.ts';
import { messageOf } from '../core/message-of.ts';
import type { Changes } from '../storage/changes.ts';
import type { Database } from '../storage/database.ts';
import { runsInProgress } from '../storage/run-lock.ts';
import { listRuns } from '../storage/runs.ts';
import { restoreRun, trashRun } from '../storage/trash.ts';
import { ExperimentArms } from './experiment-arms.ts';
import type { ExperimentKind } from './experiment-kind.ts';
import { experimentKinds } from './experiment-kinds.ts';
import { workThrough, type RunMaker } from './experiment-work.ts';
import { groupExperiments, type Experiment } from './experiment.ts';
import type { ComingPacks } from './install-pack.ts';
import type { LabEvent } from './lab-source.ts';
import { coalesce } from './library-refresh.ts';

/** What experiments need of the rest of the house. */
export interface ExperimentParts {
  readonly db: Database;
  readonly packs: ComingPacks;
  readonly changes: Pick<Changes, 'announce'>;
  readonly lab: RunMaker & {
    stopAll(): void;
    subscribe(listener: (event: LabEvent) => void): () => void;
    runsChanged(): void;
    readonly control: { readonly waiting: readonly string[] };
  };
}

/** How often figures are made anew while verdicts arrive. */
const settleMs = 500;

/** The experiments of this browser: begun, followed, stopped, resumed, deleted. */
export class Experiments {
  readonly #parts: ExperimentParts;
  readonly #arms: ExperimentArms;
  #list = $state.raw<readonly Experiment[]>();
  #busy = $state.raw<readonly string[]>([]);
  #waiting = $state.raw<readonly string[]>([]);
  #starting = $state<string>();
  #rate = $state<number>();
  #error = $state<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: ExperimentParts) {
    this.#parts = parts;
    this.#arms = new ExperimentArms(parts.db);
    parts.lab.subscribe(this.#apply);
  }

  /** Newest first; undefined until they are read. A new array whenever a figure may be another. */
  get list(): readonly Experiment[] | undefined {
    return this.#list;
  }

  /** What is being made ready to start: id of a kind, or of an experiment that goes on. */
  get starting(): string | undefined {
    return this.#starting;
  }

  /** Samples graded per second over the last moments; undefined before it is known. */
  get rate(): number | undefined {
    return this.#rate;
  }

  /** Why the last thing asked for did not work, in a sentence. */
  get error(): string | undefined {
    return this.#error && saidOf(this.#error);
  }

  /** Whether some tab works on one of its runs, or one of them waits for its turn. */
  isRunning = ({ arms }: Pick<Experiment, 'arms'>): boolean =>
    arms.some(({ run }) => this.#busy.includes(run.id) || this.#waiting.includes(run.id));

  /** Reads all experiments anew; never rejects. */
  readonly refresh = coalesce(() => this.#attempt(this.#read));

  /** Makes the runs of a new experiment and works through them; resolves when that has ended. */
  begin = (kind: ExperimentKind): Promise<void> => this.#start(kind.id, crypto.randomUUID(), kind);

  /** Goes on where it stopped, and makes what was not made yet. */
  resume = ({ id, kind }: Experiment): Promise<void> => this.#start(id, id, kind);

  /** Ends what is in progress at once; what is graded stays. */
  stop = (): void => {
    this.#parts.lab.stopAll();
  };

  /** Puts all runs of an experiment in the trash. */
  trash = async (experiment: Experiment): Promise<void> => {
    if (this.isRunning(experiment)) this.stop();
    for (const { run } of experiment.arms) await trashRun(this.#parts.db, run.id);
    await this.#changed(experiment);
  };

  /** Takes all runs of an experiment out of the trash. */
  restore = async (experiment: Experiment): Promise<void> => {
    for (const { run } of experiment.arms) await restoreRun(this.#parts.db, run.id);
    await this.#changed(experiment);
  };

  async #start(starting: string, id: string, kind: ExperimentKind): Promise<void> {
    if (this.#starting !== undefined) return;
    this.#starting = starting;
    this.#error = undefined;
    const onMade = async (): Promise<void> => {
      await this.refresh();
      this.#starting = undefined;
    };
    const { db, packs, lab } = this.#parts;
    await this.#attempt(() => workThrough({ id, kind, db, packs, lab, onMade }));
    this.#starting = undefined;
  }

  async #attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (cause) {
      this.#error = messageOf(cause);
    }
  }

  readonly #read = async (): Promise<void> => {
    if (this.#list === undefined) await this.#readQueue();
    const runs = await listRuns(this.#parts.db);
    const arms = await this.#arms.read(runs.filter(({ experiment }) => experiment !== undefined));
    const scored = groupExperiments(arms, experimentKinds).filter(({ kind }) => kind.needsScores);
    await this.#arms.readScores(scored.flatMap((one) => one.arms.map(({ run }) => run.id)));
    this.#list = groupExperiments(arms, experimentKinds);
  };

  /** What began before anybody looked; from then on it is told. */
  async #readQueue(): Promise<void> {
    this.#busy = [...(await runsInProgress())];
    this.#waiting = this.#parts.lab.control.waiting;
  }

  async #changed({ arms }: Experiment): Promise<void> {
    for (const { run } of arms) this.#parts.changes.announce({ kind: 'run', id: run.id });
    this.#parts.lab.runsChanged();
    await this.refresh();
  }

  readonly #apply = (event: LabEvent): void => {
    if (event.type === 'queued') this.#waiting = event.runIds;
    else if (event.type === 'started') this.#busy = [...this.#busy, event.runId];
    else if (event.type === 'progress') this.#rate = gradeRate(event);
    else if (event.type === 'ended') this.#end(event);
    if (event.type === 'runs-changed' || this.#arms.apply(event)) this.#soon();
  };

  #end({ runId, error }: Extract<LabEvent, { type: 'ended' }>): void {
    this.#busy = this.#busy.filter((id) => id !== runId);
    if (error !== undefined && this.#arms.has(runId)) this.#error = error;
    this.#soon();
  }

  /** Before anybody has looked there is nothing to keep up to date. */
  #soon(): void {
    if (this.#list === undefined || this.#timer !== undefined) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      void this.refresh();
    }, settleMs);
  }
}

const gradeRate = ({ lanes }: Extract<LabEvent, { type: 'progress' }>): number | undefined =>
  lanes.find(({ stage }) => stage === 'grade')?.rate;
