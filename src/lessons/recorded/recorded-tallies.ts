import type { Tally } from '../../core/statistics/tally.ts';
import type { PicoStage } from '../draw-spec.ts';
import { talliesOf } from '../tallies-of.ts';
import { recordedOf } from './read-recorded.ts';
import { recordedSpecs, testedTemperature } from './recorded-specs.ts';

/** What is recorded of a stage at a temperature; throws for a temperature that is not. */
export function recordedSpec(stage: PicoStage, temperature = testedTemperature) {
  const spec = recordedSpecs(stage).find((one) => one.temperature === temperature);
  if (!spec) throw new Error(`Nothing is recorded of ${stage} at ${temperature}.`);
  return spec;
}

/** The recorded n and c of each problem, before anything is drawn: what a guess is held to. */
export async function recordedTallies(
  stage: PicoStage,
  temperature?: number,
): Promise<readonly Tally[]> {
  const recorded = await recordedOf(recordedSpec(stage, temperature));
  return talliesOf(recorded?.samples ?? []);
}
