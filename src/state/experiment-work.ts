import type { Run } from '../core/grading/run.ts';
import type { EngineDescriptor } from '../engines/engine.ts';
import type { Database } from '../storage/database.ts';
import { listRuns } from '../storage/runs.ts';
import type { ExperimentKind } from './experiment-kind.ts';
import { experimentContext, missingDrafts } from './experiment-runs.ts';
import type { ComingPacks } from './install-pack.ts';
import type { RunDraft } from './run-draft.ts';

/** Who makes runs and brings them to their end. */
export interface RunMaker {
  createRun(draft: RunDraft): Promise<Run>;
  /** Resolves once the queue is empty, whether the runs were finished or stopped. */
  startAll(runIds: readonly string[]): Promise<void>;
  readonly engines: { readonly engines: readonly EngineDescriptor[] };
}

/** An experiment that is to be begun, or to go on. */
export interface ExperimentWork {
  readonly id: string;
  readonly kind: ExperimentKind;
  readonly db: Database;
  readonly packs: ComingPacks;
  readonly lab: RunMaker;
  /** Called when runs were made, before they are started. */
  readonly onMade: () => Promise<void>;
}

/**
 * Makes the runs that are missing and brings all of them to their end, arm after arm; ends early
 * after a stop, and rejects with a sentence where something is missing.
 */
export async function workThrough(work: ExperimentWork): Promise<void> {
  const { id, kind, db, packs, lab, onMade } = work;
  // On a first visit the problems may still be on their way when Run is pressed.
  await packs.settled;
  const context = await experimentContext(db, lab.engines.engines);
  for (;;) {
    const all = await listRuns(db);
    const runs = all.filter(({ experiment }) => experiment?.id === id);
    const seed = seedOf(id, kind, all);
    for (const draft of missingDrafts({ id, kind, context, seed }, runs)) {
      runs.push(await lab.createRun(draft));
    }
    await onMade();
    const open = runs.filter(({ finishedAt }) => finishedAt === undefined);
    if (open.length === 0) return;
    open.sort((a, b) => kind.rank(a) - kind.rank(b));
    await lab.startAll(open.map((run) => run.id));
    // An arm that judges samples again can only be made now; after a stop nothing more is.
    if (await anyUnfinished(db, open)) return;
  }
}

/** What the arms there are were drawn with; for a new experiment one that none of its kind had. */
function seedOf(id: string, kind: ExperimentKind, runs: readonly Run[]): number {
  const kin = runs.filter(({ experiment }) => experiment?.kind === kind.id);
  const own = kin.find(({ experiment }) => experiment?.id === id)?.source.params?.seed;
  return own ?? 1 + Math.max(0, ...kin.map(({ source }) => source.params?.seed ?? 0));
}

async function anyUnfinished(db: Database, runs: readonly Run[]): Promise<boolean> {
  const ids = new Set(runs.map(({ id }) => id));
  const now = (await listRuns(db)).filter(({ id }) => ids.has(id));
  return now.length < ids.size || now.some(({ finishedAt }) => finishedAt === undefined);
}
