import { said } from '../core/said.ts';
import { listProblemSets, problemsOf } from '../storage/problems.ts';
import type { NewRunStart } from './new-run-settings.ts';
import { NewRun } from './new-run.svelte.ts';
import type { Playground } from './playground.ts';
import { preferences } from './preferences.svelte.ts';

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
      limits: () => preferences.limits,
      measure: async (source, problem, signal) => {
        if (lab.control.current !== undefined) {
          throw new Error(said`A run is in progress. Measure when it has ended.`);
        }
        const { measureModel } = await import('./measure-model.ts');
        await measureModel(source, problem, lab.engines, signal);
      },
    },
    start,
  );
