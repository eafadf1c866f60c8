import type { Problem } from '../../core/problems/problem.ts';
import { m } from '../../messages/messages.js';
import { specKey, type DrawSpec } from '../../lessons/draw-spec.ts';
import { recordedOf } from '../../lessons/recorded/read-recorded.ts';
import { loadManifest, loadProblems } from '../pack.ts';
import type { Playground } from '../playground.ts';
import { LiveRun, type LiveRunParts } from './live-run.svelte.ts';

/** What lessons draw with, and what they must not disturb; a `Playground` is one. */
interface LivePage {
  readonly python: LiveRunParts['python'];
  readonly lab: Pick<Playground['lab'], 'engines' | 'subscribe'> & {
    readonly control: Pick<Playground['lab']['control'], 'current'>;
  };
}

/** The samples of all lessons, by spec, for as long as the page is open: figures share them. */
export class LiveRuns {
  readonly #runs = new Map<string, LiveRun>();
  readonly #parts: LiveRunParts;

  constructor({ python, lab }: LivePage, loadRecorded: LiveRunParts['loadRecorded'] = recordedOf) {
    this.#parts = { python, engines: lab.engines, loadProblems: packProblems, loadRecorded };
    lab.subscribe(({ type }) => {
      // Whoever starts a run wants it now; a lesson goes on later from what it has.
      if (type === 'started' && lab.control.current !== undefined) this.#interrupt();
    });
  }

  /** The samples of a spec, the same object for equal specs; reads what is recorded of it. */
  of(spec: DrawSpec): LiveRun {
    const key = specKey(spec);
    const run = this.#runs.get(key) ?? new LiveRun(spec, this.#parts);
    this.#runs.set(key, run);
    void run.load();
    return run;
  }

  /** Key of one that is drawn or judged now: the sandbox it uses must not be ended. */
  get current(): string | undefined {
    return [...this.#runs].find(([, { isBusy }]) => isBusy)?.[0];
  }

  #interrupt(): void {
    for (const run of this.#runs.values()) run.interrupt(m.live_interrupted);
  }
}

const byPage = new WeakMap<object, LiveRuns>();

/** The live runs of a page; made when first asked for, so that the first screen does without. */
export function liveRunsOf(playground: LivePage): LiveRuns {
  const runs = byPage.get(playground.python) ?? new LiveRuns(playground);
  byPage.set(playground.python, runs);
  return runs;
}

/** The problems of a spec, in its order; throws a sentence where the pack lacks one. */
async function packProblems({ pack, taskIds }: DrawSpec): Promise<readonly Problem[]> {
  const { files } = await loadManifest(pack);
  const problems = await loadProblems(pack, files.problems.name, taskIds);
  if (!taskIds) return problems;
  const byId = new Map(problems.map((problem) => [problem.taskId, problem]));
  return taskIds.map((taskId) => {
    const problem = byId.get(taskId);
    if (!problem) throw new Error(m.live_missing({ task: taskId, pack }));
    return problem;
  });
}
