import { armProgress, isComplete, type Arm } from './experiment-arm.ts';
import { groupBy } from './group-by.ts';
import { armCount, type ExperimentKind } from './experiment-kind.ts';

/** An experiment that was started, with the arms that have a run. */
export interface Experiment {
  readonly id: string;
  readonly kind: ExperimentKind;
  /** ISO 8601 time of its first run. */
  readonly createdAt: string;
  /** In the order of the kind's plan. */
  readonly arms: readonly Arm[];
}

/** Groups arms into experiments, newest first; arms of a kind that is unknown here are left out. */
export function groupExperiments(
  arms: readonly Arm[],
  kinds: readonly ExperimentKind[],
): Experiment[] {
  const byId = groupBy(arms, ({ run }) => run.experiment?.id ?? '');
  byId.delete('');
  return [...byId]
    .flatMap(([id, members]): Experiment[] => {
      const kind = kinds.find((known) => known.id === members[0]?.run.experiment?.kind);
      const createdAt = members.map(({ run }) => run.createdAt).sort()[0] ?? '';
      if (!kind) return [];
      const arms = members.toSorted((a, b) => kind.rank(a.run) - kind.rank(b.run));
      return [{ id, kind, createdAt, arms }];
    })
    .sort((a, b) => b.createdAt.localeCompare(a.createdAt));
}

/** Where an experiment stands, by what is stored of it. */
export interface ExperimentProgress {
  /** Samples with a verdict, and samples asked for so far. */
  readonly graded: number;
  readonly total: number;
  /** Nothing is left to do, in any arm. */
  readonly complete: boolean;
}

/** Counts an experiment. */
export function experimentProgress({
  arms,
  kind,
}: Pick<Experiment, 'arms' | 'kind'>): ExperimentProgress {
  const counts = arms.map(armProgress);
  return {
    graded: counts.reduce((sum, { graded }) => sum + graded, 0),
    total: counts.reduce((sum, { total }) => sum + total, 0),
    complete: arms.length >= armCount(kind) && arms.every(isComplete),
  };
}
