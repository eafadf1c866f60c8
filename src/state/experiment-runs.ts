import { saidOf } from './said/said-of.svelte.ts';
import { said } from '../core/said.ts';
import type { Run } from '../core/grading/run.ts';
import type { EngineDescriptor } from '../engines/engine.ts';
import type { Database } from '../storage/database.ts';
import { listProblemSets, problemsOf } from '../storage/problems.ts';
import {
  stages,
  type ArmPlan,
  type ExperimentKind,
  type ExperimentMaterial,
} from './experiment-kind.ts';
import { modelOfStage, setOfPack } from './pico-material.ts';
import type { DraftSource, RunDraft } from './run-draft.ts';

/** What the runs of an experiment are drafted with. */
export interface ExperimentContext {
  readonly problemSetId: string;
  readonly material: ExperimentMaterial;
  readonly maxTokens: number;
}

const engineId = 'pico';

/** Finds the problems and models of experiments; throws a sentence where something is missing. */
export async function experimentContext(
  db: Database,
  engines: readonly EngineDescriptor[],
): Promise<ExperimentContext> {
  const set = setOfPack(await listProblemSets(db), 'chains');
  if (!set) {
    throw new Error(
      said`The Chains problems are not here. Bring them back on the Problems screen.`,
    );
  }
  const byStage = stages.map((stage) => [stage, modelOfStage(engines, stage)] as const);
  const ids = Object.fromEntries(byStage.map(([stage, { id }]) => [stage, id]));
  return {
    problemSetId: set.id,
    material: {
      problems: await problemsOf(db, set.id),
      models: ids as ExperimentMaterial['models'],
    },
    maxTokens: Math.min(...byStage.map(([, model]) => model.maxTokens)),
  };
}

/** An experiment that is begun or resumed. */
export interface ExperimentPlan {
  readonly id: string;
  readonly kind: ExperimentKind;
  readonly context: ExperimentContext;
  /** The same for every arm: what differs between arms is then not the luck of the draw. */
  readonly seed: number;
}

/**
 * Drafts of the arms that have no run yet. One that judges the samples of another arm again can
 * only be drafted once that one is finished, and is left out until then.
 */
export function missingDrafts(
  { id, kind, context, seed }: ExperimentPlan,
  runs: readonly Run[],
): RunDraft[] {
  const runOf = (arm: string | undefined) => runs.find(({ experiment }) => experiment?.arm === arm);
  return kind.plan(context.material).flatMap((plan): RunDraft[] => {
    const regraded = runOf(plan.regrades);
    const early = plan.regrades !== undefined && regraded?.finishedAt === undefined;
    if (runOf(plan.arm) || early) return [];
    const source: DraftSource = regraded
      ? { kind: 'run', runId: regraded.id }
      : modelSource(plan, context.maxTokens, seed);
    return [
      {
        name: `${kind.title}: ${saidOf(plan.arm)}`,
        problemSetId: context.problemSetId,
        taskIds: plan.taskIds,
        n: plan.n,
        source,
        ...(plan.tests !== undefined && { tests: plan.tests }),
        experiment: { id, kind: kind.id, arm: plan.arm },
      },
    ];
  });
}

/** The whole distribution is drawn from, without top-p, so that temperature alone differs. */
const modelSource = (
  { model, temperature }: ArmPlan,
  maxTokens: number,
  seed: number,
): DraftSource => ({
  kind: 'model',
  engine: engineId,
  model,
  params: { temperature, topP: 1, maxTokens, stop: [], seed },
});
