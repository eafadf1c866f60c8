import type { DrawSpec, PicoStage } from '../draw-spec.ts';

/** Four problems of each chain length from one step to six. */
const taskIds = [1, 2, 3, 4, 5, 6].flatMap((steps) =>
  [1, 2, 3, 4].map((number) => `Chains/${steps}-0${number}`),
);

/** Temperatures that a stage is recorded at, lowest first. */
const temperatures: Readonly<Record<PicoStage, readonly number[]>> = {
  weak: [0.8],
  medium: [0.2, 0.4, 0.6, 0.8, 1],
  strong: [0.8],
};

/** The temperature at which every stage is recorded, each assertion judged by itself as well. */
export const testedTemperature = 0.8;

/** What is recorded of a stage, and drawn again where a reader asks for it. */
export const recordedSpecs = (stage: PicoStage): DrawSpec[] =>
  temperatures[stage].map((temperature) => ({
    pack: 'chains',
    taskIds,
    stage,
    n: 40,
    temperature,
    seed: 2026,
    ...(temperature === testedTemperature && { eachTest: true }),
  }));

/** The draw of a stage in which each assertion was judged by itself as well. */
export function testedSpec(stage: PicoStage): DrawSpec {
  const spec = recordedSpecs(stage).find(({ eachTest }) => eachTest);
  if (!spec) throw new Error(`Nothing of ${stage} is recorded by single assertions.`);
  return spec;
}
