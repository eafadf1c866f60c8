import { countsInN, verdictKinds, type VerdictKind } from '../core/grading/verdict.ts';
import type { Run } from '../core/grading/run.ts';
import { rankedChoice } from '../core/statistics/ranked-choice.ts';
import type { EngineDescriptor } from '../engines/engine.ts';
import type { Database } from '../storage/database.ts';
import { listProblemSets } from '../storage/problems.ts';
import { getRun, listRuns } from '../storage/runs.ts';
import { samplesByKey } from '../storage/samples.ts';
import { verdictKindsOf } from '../storage/verdicts.ts';
import type { Stage } from './experiment-kind.ts';
import type { ComingPacks } from './install-pack.ts';
import type { LabEvent } from './lab-source.ts';
import { modelOfStage, setOfPack } from './pico-material.ts';
import type { RunDraft } from './run-draft.ts';
import type { ProblemSet } from '../core/problems/problem.ts';

/** What is to be evaluated: one stage, over all problems of both packs, at each temperature. */
export interface EvaluationOptions {
  readonly stage: Stage;
  /** Tells one version of the weights from another, so that their runs are never mixed. */
  readonly weights: string;
  readonly temperatures: readonly number[];
  readonly n: number;
}

/** One problem at one temperature. */
export interface EvaluatedProblem {
  readonly task: string;
  /** Verdicts in the order of `verdictKinds`. */
  readonly counts: readonly number[];
  /** Success of the sample of the highest mean log-probability, for each of `choiceKs`. */
  readonly mean: readonly number[];
  /** The same by the sum of log-probabilities. */
  readonly sum: readonly number[];
}

/** The samples to choose from at which a choice is evaluated, as far as n goes. */
export const choiceKs = [1, 2, 5, 10, 20, 50, 100] as const;

/** All problems of both packs at one temperature. */
export interface EvaluatedTemperature {
  readonly temperature: number;
  readonly problems: readonly EvaluatedProblem[];
}

/** What an evaluation found: all that its tables are made of. */
export interface EvaluationRecord extends EvaluationOptions {
  readonly model: string;
  readonly sets: readonly string[];
  readonly runtime: string;
  /** ISO 8601 time at which the last run was finished. */
  readonly finishedAt: string;
  readonly results: readonly EvaluatedTemperature[];
}

/** What an evaluation needs of the page. */
export interface EvaluationParts {
  readonly db: Database;
  readonly packs: ComingPacks;
  readonly lab: {
    createRun(draft: RunDraft): Promise<Run>;
    startAll(runIds: readonly string[]): Promise<void>;
    subscribe(listener: (event: LabEvent) => void): () => void;
    readonly engines: { readonly engines: readonly EngineDescriptor[] };
  };
}

const packIds = ['chains', 'basics'] as const;

/**
 * Evaluates a stage of Pico by ordinary stored runs, and goes on from those that are there; rejects
 * with the sentence of the run that failed.
 */
export async function evaluatePico(
  options: EvaluationOptions,
  { db, packs, lab }: EvaluationParts,
): Promise<EvaluationRecord> {
  // They may still be on their way into the database when the page has just been opened.
  await packs.settled;
  const sets = await packSets(db);
  const model = modelOfStage(lab.engines.engines, options.stage);
  const known = await listRuns(db);
  const runs: (Run & { readonly temperature: number })[] = [];
  for (const temperature of options.temperatures) {
    for (const set of sets) {
      const draft = draftOf(options, temperature, set, model);
      const run = known.find((one) => isArm(one, draft)) ?? (await lab.createRun(draft));
      runs.push({ ...run, temperature });
    }
  }
  await finishAll(runs, lab);
  return { ...options, model: model.id, ...(await resultsOf(db, options, runs, sets)) };
}

async function packSets(db: Database): Promise<readonly ProblemSet[]> {
  const all = await listProblemSets(db);
  const sets = packIds.flatMap((id) => setOfPack(all, id) ?? []);
  if (sets.length === packIds.length) return sets;
  throw new Error('The packs Chains and Basics are not in the database.');
}

function draftOf(
  { weights, stage, n }: EvaluationOptions,
  temperature: number,
  set: ProblemSet,
  model: { readonly id: string; readonly maxTokens: number },
): RunDraft {
  const arm = `${set.name}, T = ${temperature}, n = ${n}`;
  const params = { temperature, topP: 1, maxTokens: model.maxTokens, stop: [], seed: 2026 };
  return {
    name: `Evaluation of Pico ${stage}: ${arm}`,
    problemSetId: set.id,
    n,
    source: { kind: 'model', engine: 'pico', model: model.id, params },
    experiment: { id: `evaluation:${stage}:${weights}`, kind: 'evaluation', arm },
  };
}

const isArm = ({ experiment, problemSetId }: Run, draft: RunDraft): boolean =>
  experiment?.id === draft.experiment?.id &&
  experiment?.arm === draft.experiment?.arm &&
  problemSetId === draft.problemSetId;

async function finishAll(runs: readonly Run[], lab: EvaluationParts['lab']): Promise<void> {
  const open = runs.filter(({ finishedAt }) => finishedAt === undefined);
  let failure: string | undefined;
  const unsubscribe = lab.subscribe((event) => {
    if (event.type === 'ended') failure ??= event.error;
  });
  await lab.startAll(open.map(({ id }) => id));
  unsubscribe();
  if (failure !== undefined) throw new Error(failure);
}

async function resultsOf(
  db: Database,
  { temperatures, n }: EvaluationOptions,
  runs: readonly (Run & { readonly temperature: number })[],
  sets: readonly ProblemSet[],
) {
  const results: EvaluatedTemperature[] = [];
  for (const temperature of temperatures) {
    const problems: EvaluatedProblem[] = [];
    for (const run of runs.filter((one) => one.temperature === temperature))
      problems.push(...(await evaluatedProblems(db, run, n)));
    results.push({ temperature, problems });
  }
  const finished = await Promise.all(runs.map(({ id }) => getRun(db, id)));
  return {
    sets: sets.map(({ id }) => id),
    runtime: finished[0]?.runtime ?? 'unknown',
    finishedAt:
      finished
        .map((run) => run?.finishedAt ?? '')
        .sort()
        .at(-1) ?? '',
    results,
  };
}

async function evaluatedProblems(db: Database, run: Run, n: number): Promise<EvaluatedProblem[]> {
  const kinds = new Map<string, VerdictKind[]>();
  for (const { taskId, index, kind } of await verdictKindsOf(db, run.id)) {
    const row = kinds.get(taskId) ?? [];
    row[index] = kind;
    kinds.set(taskId, row);
  }
  const scores = await scoresOf(db, run.id, kinds);
  const ks = choiceKs.filter((k) => k <= n);
  const tasks = [...kinds].sort(([a], [b]) => (a < b ? -1 : 1));
  return tasks.map(([task, row]) => {
    const counts = verdictKinds.map((kind) => row.filter((one) => one === kind).length);
    const [mean, sum] = (['mean', 'sum'] as const).map((by) =>
      rankedChoice(scores.get(task)?.[by] ?? [], ks).map((value) => rounded(value ?? NaN)),
    );
    return { task, counts, mean: mean ?? [], sum: sum ?? [] };
  });
}

interface Candidates {
  readonly mean: { readonly score: number; readonly correct: boolean }[];
  readonly sum: { readonly score: number; readonly correct: boolean }[];
}

/** Every sample that counts into n, by task, with both of its scores. */
async function scoresOf(
  db: Database,
  runId: string,
  kinds: ReadonlyMap<string, readonly VerdictKind[]>,
): Promise<ReadonlyMap<string, Candidates>> {
  const byTask = new Map<string, Candidates>();
  for await (const chunk of samplesByKey(db, runId)) {
    for (const { taskId, index, completion } of chunk) {
      const kind = kinds.get(taskId)?.[index];
      const { logProb, tokens } = completion;
      if (kind === undefined || !countsInN(kind)) continue;
      if (logProb === undefined || tokens === undefined)
        throw new Error(`Sample ${index} of ${taskId} has no log-probability.`);
      const candidates = byTask.get(taskId) ?? { mean: [], sum: [] };
      const correct = kind === 'passed';
      candidates.mean.push({ score: logProb / Math.max(1, tokens), correct });
      candidates.sum.push({ score: logProb, correct });
      byTask.set(taskId, candidates);
    }
  }
  return byTask;
}

/** Enough digits for any table, and a file that people can still read. */
const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;
