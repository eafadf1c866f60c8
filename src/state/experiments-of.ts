import { Experiments, type ExperimentParts } from './experiments.svelte.ts';

// One per playground, so that an experiment is followed while another screen is open.
const known = new WeakMap<object, Experiments>();

/** The experiments of a playground, the same object whenever it is asked for. */
export function experimentsOf(playground: ExperimentParts): Experiments {
  const experiments = known.get(playground) ?? new Experiments(playground);
  known.set(playground, experiments);
  return experiments;
}
