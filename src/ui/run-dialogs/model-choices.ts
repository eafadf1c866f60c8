import { modelNote } from '../../state/model-words.ts';
import type { NewRun } from '../../state/new-run.svelte.ts';
import type { ModelChoice } from '../../state/new-run-settings.ts';
import type { Option } from '../parts/option.ts';

/** Every model of every engine, as the options of a select. */
export const modelChoices = (engines: NewRun['engines']): (Option & ModelChoice)[] =>
  engines.flatMap(({ id, label, endpoint = '', models }) =>
    models.map((model) => {
      const about = modelNote(model);
      const note = about === undefined ? '' : `: ${about}`;
      return {
        value: JSON.stringify([id, endpoint, model.id]),
        label: endpoint === '' ? `${label} ${model.label}${note}` : `${model.label} at ${label}`,
        engine: id,
        endpoint,
        model: model.id,
      };
    }),
  );
