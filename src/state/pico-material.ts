import { said } from '../core/said.ts';
import type { ProblemSet } from '../core/problems/problem.ts';
import type { EngineDescriptor, EngineModel } from '../engines/engine.ts';
import type { Stage } from './experiment-kind.ts';
import type { PackId } from './pack.ts';

/** The set that a pack of the site has become in the database, if it is there. */
export const setOfPack = (sets: readonly ProblemSet[], packId: PackId): ProblemSet | undefined =>
  sets.find(({ origin }) => origin.kind === 'built-in' && origin.packId === packId);

/** Pico's model of a stage; throws a sentence where this version has none. */
export function modelOfStage(engines: readonly EngineDescriptor[], stage: Stage): EngineModel {
  const models = engines.find(({ id }) => id === 'pico')?.models ?? [];
  const model = models.find(({ label }) => label === stage);
  if (!model) throw new Error(said`This version has no model called Pico ${stage}.`);
  return model;
}
