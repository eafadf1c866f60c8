import { meanPassAtK, meanPassHatK } from '../../core/statistics/mean-pass-at-k.ts';
import { recordedSpec, recordedTallies } from '../../lessons/recorded/recorded-tallies.ts';
import { recordedOf } from '../../lessons/recorded/read-recorded.ts';
import type { PicoStage } from '../../lessons/draw-spec.ts';
import { triesToReach } from './cost-figure.ts';

const stages = ['weak', 'medium', 'strong'] as const;

/**
 * What the recorded runs say of tries and their price: `strong1` is pass@1 of the strong stage,
 * `strongAll10` its pass^10, `strongTokens` the mean length of its answers, `mediumTries` the tries
 * that the medium stage needs to do as well as the strong one with ten, and `evenPrice` how many
 * times as much a token of the strong one may cost before those are the cheaper ones. Were all
 * problems alike, `weakAlike` tries of the weak stage would match one of the strong stage, whose
 * pass^10 would be `strongAlike`.
 */
export async function costFacts(): Promise<Readonly<Record<string, number>>> {
  const all = await Promise.all(
    stages.map(async (stage) => [stage, await factsOf(stage)] as const),
  );
  const facts = Object.fromEntries(
    all.flatMap(([stage, own]) =>
      Object.entries(own).map(([name, value]) => [`${stage}${name}`, value] as const),
    ),
  );
  const medium = await recordedTallies('medium');
  const mediumTries = triesToReach(medium, facts['strong10'] ?? NaN);
  const { mediumTokens = NaN, strongTokens = NaN, weak1 = NaN, strong1 = NaN } = facts;
  return {
    ...facts,
    mediumTries,
    evenPrice: Number(((mediumTries * mediumTokens) / (10 * strongTokens)).toPrecision(2)),
    weakAlike: Math.ceil(Math.log(1 - strong1) / Math.log(1 - weak1)),
    strongAlike: strong1 ** 10,
  };
}

async function factsOf(stage: PicoStage): Promise<Record<string, number>> {
  const tallies = await recordedTallies(stage);
  const samples = (await recordedOf(recordedSpec(stage)))?.samples ?? [];
  const any = [1, 2, 5, 10, 40].map((k) => [String(k), meanPassAtK(tallies, k) ?? NaN] as const);
  const all = [2, 5, 10].map((k) => [`All${k}`, meanPassHatK(tallies, k) ?? NaN] as const);
  const tokens = samples.reduce((sum, sample) => sum + sample.tokens, 0) / samples.length;
  return { ...Object.fromEntries([...any, ...all]), Tokens: tokens };
}
