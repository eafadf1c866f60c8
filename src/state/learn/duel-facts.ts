import { recordedTallies } from '../../lessons/recorded/recorded-tallies.ts';
import { duelOf } from './duel.ts';

/** What the recorded run says of the strong stage against the medium one. */
export async function duelFacts(): Promise<Readonly<Record<string, number>>> {
  const [strong, medium] = await Promise.all([
    recordedTallies('strong'),
    recordedTallies('medium'),
  ]);
  const duel = duelOf(strong, medium);
  if (!duel) return {};
  return {
    strong: duel.a.value,
    medium: duel.b.value,
    mediumLow: duel.b.low,
    mediumHigh: duel.b.high,
    strongLow: duel.a.low,
    strongHigh: duel.a.high,
    difference: duel.paired.value,
    low: duel.paired.low,
    high: duel.paired.high,
    apartLow: duel.apart.low,
    apartHigh: duel.apart.high,
    needed: rough(duel.needed),
    neededApart: rough(duel.neededApart),
  };
}

/** Two digits: the spread it is made of is an estimate itself. NaN for none. */
export const rough = (problems = NaN): number => Number(problems.toPrecision(2));
