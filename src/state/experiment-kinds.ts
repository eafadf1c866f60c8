import { chainLength } from './experiment-chain-length.ts';
import { choosingOne } from './experiment-choice.ts';
import type { ExperimentKind } from './experiment-kind.ts';
import { modelStages } from './experiment-stages.ts';
import { temperatureSweep } from './experiment-temperature.ts';
import { weakTests } from './experiment-weak-tests.ts';

/** Every experiment, in the order of the screen. Adding one is a file beside this and a line here. */
export const experimentKinds: readonly ExperimentKind[] = [
  temperatureSweep,
  chainLength,
  choosingOne,
  weakTests,
  modelStages,
];
