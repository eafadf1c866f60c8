import type { Figure } from './experiment-figure.ts';
import { figureCsv } from './experiment-table.ts';
import type { Experiment } from './experiment.ts';
import { safeFileName, type ReadyFile } from './download-file.ts';

/** The points of a figure as a table for other programs. */
export const csvFile = (experiment: Experiment, figure: Figure): ReadyFile => ({
  name: `${nameOf(experiment)}.csv`,
  blob: new Blob([figureCsv(figure)], { type: 'text/csv' }),
});

/** The figure with the counts it is made of, and how every arm was drawn. */
export const jsonFile = (experiment: Experiment, figure: Figure): ReadyFile => ({
  name: `${nameOf(experiment)}.json`,
  blob: new Blob([`${JSON.stringify(experimentRecord(experiment, figure), undefined, 2)}\n`], {
    type: 'application/json',
  }),
});

/** An experiment as plain data. */
export function experimentRecord({ id, kind, createdAt, arms }: Experiment, figure: Figure) {
  return {
    experiment: { id, kind: kind.id, title: kind.title, createdAt },
    arms: arms.map(({ run, label, grid }) => ({
      arm: label,
      run: run.id,
      problemSet: run.problemSetId,
      source: run.source,
      tests: run.tests ?? 'all',
      limits: run.limits,
      ...(run.runtime !== undefined && { runtime: run.runtime }),
      problems: grid.rows.map(({ taskId, planned }, row) => {
        const { n, c, open, excluded, cluster } = grid.tally(row, planned);
        return { taskId, n, c, open, excluded, ...(cluster !== undefined && { cluster }) };
      }),
    })),
    figure,
  };
}

const nameOf = ({ kind, createdAt }: Experiment): string =>
  safeFileName(`${kind.id}-${createdAt.slice(0, 16).replace(':', '')}`);
