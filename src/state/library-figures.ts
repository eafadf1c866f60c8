import type { Run } from '../core/grading/run.ts';
import { verdictKinds, type VerdictKind } from '../core/grading/verdict.ts';
import type { Estimate } from '../core/statistics/estimate.ts';
import { estimateCurve } from '../core/statistics/estimate-curve.ts';
import { tallyVerdicts, type Tally } from '../core/statistics/tally.ts';

/** The verdict of one sample, as far as figures need it. */
export interface FiguredVerdict {
  readonly taskId: string;
  readonly kind: VerdictKind;
}

/** What the list of runs says of one run, all of it counted from stored verdicts. */
export interface RunFigures {
  /** Attempts asked for, over all problems. */
  readonly samples: number;
  readonly problems: number;
  /** Samples with a verdict, whatever it is. */
  readonly graded: number;
  readonly counts: Readonly<Record<VerdictKind, number>>;
  /** pass@1 with its 95 % interval over problems; undefined before anything counts into n. */
  readonly passAt1: Estimate | undefined;
  /** Problems and samples that estimate is made of. */
  readonly pool: { readonly problems: number; readonly samples: number };
}

/** Counts a run; `clusters` names the parent of each problem that has one. */
export function figuresOf(
  { plan }: Pick<Run, 'plan'>,
  verdicts: readonly FiguredVerdict[],
  clusters: ReadonlyMap<string, string> = new Map(),
): RunFigures {
  const pool = poolOf(plan, kindsByTask(verdicts), clusters);
  const [point] = estimateCurve(pool, [1]);
  const planned = Object.values(plan);
  return {
    samples: planned.reduce((sum, count) => sum + count, 0),
    problems: planned.length,
    graded: verdicts.length,
    counts: countKinds(verdicts),
    passAt1: point && { value: point.value, ...point.overProblems },
    pool: { problems: pool.length, samples: pool.reduce((sum, { n }) => sum + n, 0) },
  };
}

/**
 * The problems an estimate is made of, by the Lab's rule, so that both show the same number: those
 * with nothing left to grade; before the first is finished, those with anything graded.
 */
function poolOf(
  plan: Run['plan'],
  kinds: ReadonlyMap<string, readonly VerdictKind[]>,
  clusters: ReadonlyMap<string, string>,
): readonly Tally[] {
  const graded = [...kinds]
    .map(([taskId, found]) => {
      const cluster = clusters.get(taskId);
      const about = cluster === undefined ? { taskId } : { taskId, cluster };
      return { tally: tallyVerdicts(about, found), found: found.length };
    })
    .filter(({ tally }) => tally.n > 0);
  const finished = graded.filter(({ tally, found }) => found >= (plan[tally.taskId] ?? 0));
  return (finished.length > 0 ? finished : graded).map(({ tally }) => tally);
}

function kindsByTask(verdicts: readonly FiguredVerdict[]): ReadonlyMap<string, VerdictKind[]> {
  const byTask = new Map<string, VerdictKind[]>();
  for (const { taskId, kind } of verdicts) {
    const kinds = byTask.get(taskId) ?? [];
    kinds.push(kind);
    byTask.set(taskId, kinds);
  }
  return byTask;
}

function countKinds(verdicts: readonly FiguredVerdict[]): Record<VerdictKind, number> {
  const counts = Object.fromEntries(verdictKinds.map((kind) => [kind, 0]));
  for (const { kind } of verdicts) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts as Record<VerdictKind, number>;
}
