import type { Decay } from '../../core/statistics/success-decay.ts';
import { recordedTallies } from '../../lessons/recorded/recorded-tallies.ts';
import { decayOf } from './decay-figure.ts';

/** What the recorded run says: pass@1 and pass@10 by number of steps, and what a step multiplies by. */
export async function decayFacts(): Promise<Readonly<Record<string, number>>> {
  const tallies = await recordedTallies('medium');
  const once = decayOf(tallies, 1);
  const rates = (of: string, k: number) =>
    decayOf(tallies, k).points.map(({ x, value }) => [`${of}${x}`, value] as const);
  return {
    ...Object.fromEntries([...rates('rate', 1), ...rates('ten', 10)]),
    ...(once.fit && factsOfFit(once.fit)),
  };
}

/** A step costs success a factor: how many of them ten tries make up for, and how many tries ten steps take. */
const factsOfFit = ({ factor, low, high }: Decay): Readonly<Record<string, number>> => ({
  ...{ factor, low, high },
  stepsForTen: Math.log(10) / -Math.log(factor),
  triesForTenSteps: factor ** -10,
});
