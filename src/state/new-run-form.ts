import { listProblemSets, problemsOf } from '../storage/problems.ts';
import type { NewRunStart } from './new-run-settings.ts';
import { NewRun } from './new-run.svelte.ts';
import type { Playground } from './playground.ts';

/** The form of a new run over what is in this browser. */
export const newRunForm = (
  { db, lab, models }: Pick<Playground, 'db' | 'lab' | 'models'>,
  start: NewRunStart,
) =>
  new NewRun(
    {
      engines: () => models.offered(lab.engines.engines),
      modelsKnown: models.known,
      sets: () => listProblemSets(db),
      problems: (setId) => problemsOf(db, setId),
      createRun: lab.createRun,
    },
    start,
  );
