import { recordedSpecs } from '../../lessons/recorded/recorded-specs.ts';
import { recordedTallies } from '../../lessons/recorded/recorded-tallies.ts';
import { bestOf, sweepCurves, valuesAt, type SweepArm } from './sweep.ts';

/** The specs of the recorded sweep, coldest first. */
export const sweepSpecs = recordedSpecs('medium');

/** pass@k by temperature as recorded (`cold1`, `middle10`, `hot40`), and what is best for 1, 10 and 40 tries. */
export async function sweepFacts(): Promise<Readonly<Record<string, number>>> {
  const arms = await Promise.all(
    sweepSpecs.map(async ({ temperature, n }) => {
      const tallies = await recordedTallies('medium', temperature);
      return { temperature, tallies, n, problems: tallies.length };
    }),
  );
  return Object.fromEntries([1, 10, 40].flatMap((k) => factsAt(arms, k)));
}

const names = ['cold', 'cool', 'middle', 'warm', 'hot'] as const;

function factsAt(arms: readonly SweepArm[], k: number): [string, number][] {
  const values = valuesAt(sweepCurves(arms), k);
  const best = bestOf(arms)(k);
  const place = best?.best ?? -1;
  return [
    ...names.map((name, i): [string, number] => [`${name}${k}`, values[i] ?? NaN]),
    [`best${k}`, arms[place]?.temperature ?? NaN],
    [`sure${k}`, best?.wins[place] ?? NaN],
  ];
}
