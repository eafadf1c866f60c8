import { mean } from '../../core/statistics/mean.ts';
import { passAtK } from '../../core/statistics/pass-at-k.ts';
import type { PicoStage } from '../../lessons/draw-spec.ts';
import type { LessonSample } from '../../lessons/lesson-sample.ts';
import { recordedOf } from '../../lessons/recorded/read-recorded.ts';
import { recordedSpec } from '../../lessons/recorded/recorded-tallies.ts';
import { chosenRight, rankings, rankSamples } from './ranking.ts';

/** Problems that lessons look at, by the names their numbers begin with. */
const examples = [
  { name: 'plain', stage: 'strong', task: 'Chains/2-02' },
  { name: 'misled', stage: 'medium', task: 'Chains/3-01' },
] as const;

/** How often one of ten is right, as recorded, by problem and rule: `plainMean`, `misledLot`, `plainAny`. */
export async function rankingFacts(): Promise<Readonly<Record<string, number>>> {
  const facts = await Promise.all(examples.map(factsOf));
  return Object.fromEntries(facts.flat());
}

const draws = 10;

const meanTokens = (samples: readonly LessonSample[], right: boolean): number =>
  mean(samples.flatMap(({ kind, tokens }) => ((kind === 'passed') === right ? tokens : []))) ?? NaN;

async function factsOf(example: { name: string; stage: PicoStage; task: string }) {
  const recorded = await recordedOf(recordedSpec(example.stage));
  const own = (recorded?.samples ?? []).filter(({ taskId }) => taskId === example.task);
  const right = own.filter(({ kind }) => kind === 'passed').length;
  const chosen = rankings.map((by): [string, number] => [
    `${example.name}${by[0]?.toUpperCase() ?? ''}${by.slice(1)}`,
    chosenRight(rankSamples(own, by), draws),
  ]);
  const others = {
    Any: passAtK(own.length, right, draws) ?? NaN,
    Right: right,
    Samples: own.length,
    TokensRight: meanTokens(own, true),
    TokensWrong: meanTokens(own, false),
  };
  const named = Object.entries(others).map(
    ([of, value]) => [`${example.name}${of}`, value] as const,
  );
  return [...chosen, ...named];
}
