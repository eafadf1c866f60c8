import { said } from '../../core/said.ts';
import type { Opponent } from '../../core/practice/practice-entry.ts';
import type { EngineDescriptor } from '../../engines/engine.ts';
import type { PicoStage } from '../../lessons/draw-spec.ts';
import { stages } from '../experiment-kind.ts';
import { modelOfStage } from '../pico-material.ts';

/** How many answers of the opponent a learner foretells the fate of. */
export const answersShown = 20;

/** How its answers are drawn: varied, and the same on every device. */
export const opponentSampling = { temperature: 0.8, seed: 1 } as const;

/** A stage of Pico to practise against. */
export interface PicoOpponent extends Opponent {
  readonly stage: PicoStage;
}

/** Pico's stages that this version has, weak to strong. */
export function picoOpponents(engines: readonly EngineDescriptor[]): readonly PicoOpponent[] {
  const labels = engines.find(({ id }) => id === 'pico')?.models.map(({ label }) => label) ?? [];
  return stages
    .filter((stage) => labels.includes(stage))
    .map((stage) => ({
      stage,
      model: modelOfStage(engines, stage).id,
      label: `Pico ${stage}`,
      temperature: opponentSampling.temperature,
    }));
}

/** The stage that is asked for, else the middle one; throws a sentence where there is none. */
export function opponentOf(
  engines: readonly EngineDescriptor[],
  stage: string | null,
): PicoOpponent {
  const all = picoOpponents(engines);
  const found =
    all.find((one) => one.stage === stage) ?? all.find((one) => one.stage === 'medium') ?? all[0];
  if (!found) throw new Error(said`This version has no Pico to practise against.`);
  return found;
}
