import { recordedOf } from '../../lessons/recorded/read-recorded.ts';
import { recordedSpec } from '../../lessons/recorded/recorded-tallies.ts';
import { choiceAt, choiceOf } from './choice.ts';

/** What each rule reaches with recorded samples of Pico strong: `mean10`, `oracle40`, `gain10` and so on. */
export async function choiceFacts(): Promise<Readonly<Record<string, number>>> {
  const recorded = await recordedOf(recordedSpec('strong'));
  const points = choiceOf(recorded?.samples ?? []);
  const entries = [1, 5, 10, 20, 40].flatMap((k) =>
    Object.entries(choiceAt(points, k)).map(([name, value]) => [`${name}${k}`, value] as const),
  );
  const ten = points.find(({ k }) => k === 10)?.gain;
  return { ...Object.fromEntries(entries), ...(ten && { gainLow: ten.low, gainHigh: ten.high }) };
}
