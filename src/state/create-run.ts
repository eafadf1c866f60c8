import { said } from '../core/said.ts';
import type { Run, RunSource, RunTemplate } from '../core/grading/run.ts';
import type { Limits } from '../core/grading/limits.ts';
import type { Problem } from '../core/problems/problem.ts';
import { canonicalTemplate } from '../core/sampling/prompts/canonical-template.ts';
import type { PromptTemplate } from '../core/sampling/prompts/prompt-template.ts';
import type { EngineDescriptor } from '../engines/engine.ts';
import { Sha256 } from '../formats/bytes/sha256.ts';
import type { Database } from '../storage/database.ts';
import { getProblemSet, problemsOf } from '../storage/problems.ts';
import { getRun, putRun } from '../storage/runs.ts';
import { sampleCounts } from '../storage/samples.ts';
import { engineOfSource } from './engine-of-source.ts';
import { draftIssues } from './check-draft.ts';
import { DraftError, type DraftField, type DrawnSource, type RunDraft } from './run-draft.ts';
import { runNameText, runRecording } from './run-words.ts';

/** What a draft becomes a run with. */
export interface CreateRunContext {
  readonly db: Database;
  readonly engines: readonly EngineDescriptor[];
  /** What programs may use where the draft does not say. */
  readonly limits: Limits;
}

/** Stores a new run made of a draft; throws a `DraftError` with a sentence where that cannot be. */
export async function createRun(draft: RunDraft, context: CreateRunContext): Promise<Run> {
  const problems = await draftedProblems(draft, context.db);
  const issues = Object.entries(draftIssues(draft, problems, context.engines));
  for (const [field, issue] of issues) throw new DraftError(field as DraftField, issue);
  const manifest = {
    source: await sourceOf(draft, problems, context),
    plan: Object.fromEntries(problems.map(({ taskId }) => [taskId, draft.n])),
    ...(draft.tests !== undefined && { tests: draft.tests }),
  };
  const run: Run = {
    id: crypto.randomUUID(),
    name: nameOf(draft.name) ?? runNameText(manifest),
    createdAt: new Date().toISOString(),
    problemSetId: draft.problemSetId,
    limits: draft.limits ?? context.limits,
    ...manifest,
    ...(draft.experiment !== undefined && { experiment: draft.experiment }),
  };
  await putRun(context.db, run);
  return run;
}

const nameOf = (name = ''): string | undefined => (name.trim() === '' ? undefined : name.trim());

async function draftedProblems(
  { problemSetId, taskIds }: RunDraft,
  db: Database,
): Promise<readonly Problem[]> {
  if (!(await getProblemSet(db, problemSetId))) {
    throw new DraftError('problems', said`This problem set was deleted.`);
  }
  const problems = await problemsOf(db, problemSetId);
  if (taskIds === undefined) return problems;
  const wanted = new Set(taskIds);
  const found = problems.filter(({ taskId }) => wanted.delete(taskId));
  const [missing] = wanted;
  if (missing === undefined) return found;
  throw new DraftError('problems', said`${missing} is not in this problem set.`);
}

async function sourceOf(
  { source, n, problemSetId }: RunDraft,
  problems: readonly Problem[],
  { db, engines }: CreateRunContext,
): Promise<RunSource> {
  if (source.kind === 'model') return drawnSource(source, engines);
  const [run, counts] = await Promise.all([
    getRun(db, source.runId),
    sampleCounts(db, source.runId),
  ]);
  if (!run)
    throw new DraftError('source', said`The run whose samples are to be judged was deleted.`);
  if (run.problemSetId !== problemSetId) {
    throw new DraftError('source', said`${run.name} is over another problem set.`);
  }
  // What it will have: it may be drawn first, and judged again after that.
  const has = (taskId: string) => Math.max(counts.get(taskId) ?? 0, run.plan[taskId] ?? 0);
  const short = problems.find(({ taskId }) => has(taskId) < n);
  if (short === undefined)
    return { ...run.source, engine: 'replay', recording: runRecording + run.id };
  const { taskId } = short;
  throw new DraftError('n', said`${run.name} has ${has(taskId)} samples of ${taskId}, not ${n}.`);
}

/** What a run's manifest says of a model, its template hashed. */
export function drawnSource(source: DrawnSource, engines: readonly EngineDescriptor[]): RunSource {
  const { engine: id, model, params, endpoint, template } = source;
  const engine = engineOfSource(engines, source);
  const name = engine?.models.find((known) => known.id === model)?.label ?? model;
  return {
    engine: id,
    label: endpoint === undefined ? `${engine?.label ?? id} ${name}` : name,
    model,
    params,
    ...(endpoint !== undefined && { endpoint }),
    ...(takesTemplates(engine) && template && { template: hashed(template) }),
  };
}

const takesTemplates = (engine: EngineDescriptor | undefined): boolean =>
  (engine?.capabilities.forms.length ?? 0) > 0;

const hashed = (template: PromptTemplate): RunTemplate => ({
  ...template,
  sha256: new Sha256().update(canonicalTemplate(template)).hex(),
});
