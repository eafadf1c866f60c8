import type { Experiments } from '../../../state/experiments.svelte.ts';
import { experimentsOf } from '../../../state/experiments-of.ts';
import { usePlayground } from '../../playground-context.ts';

/** The experiments of the playground that is open. */
export const useExperiments = (): Experiments => experimentsOf(usePlayground());
