import { passAtKOfChance } from '../core/statistics/chances.ts';
import { temperChances } from '../core/statistics/temper-chances.ts';

/** Ways a made-up model may go on, the likeliest first: three that make sense, and twenty that do not. */
export const nextTokens: readonly number[] = [
  0.5,
  0.2,
  0.1,
  ...Array.from({ length: 20 }, () => 0.01),
];

/** Places, from 1, of the ways that make sense. */
export const sensible = [1, 2, 3] as const;

/** The place that is right in the easy problem, and the one in the hard problem. */
export const rightPlaces = { easy: 1, hard: 3 } as const;

/** The chance of the way at a place (from 1) when drawn at a temperature; 0 for a place there is not. */
export const chanceOfPlace = (place: number, temperature: number): number =>
  temperChances(nextTokens, temperature)[place - 1] ?? 0;

/** The chance that k draws hold the way at a place. */
export const placeWithin = (place: number, temperature: number, k: number): number =>
  passAtKOfChance(chanceOfPlace(place, temperature), k);

/** pass@k over the two problems: the mean of the easy and the hard one. */
export const passOfTwo = (temperature: number, k: number): number =>
  (placeWithin(rightPlaces.easy, temperature, k) + placeWithin(rightPlaces.hard, temperature, k)) /
  2;

/** Temperatures of the made-up model, 0 to 2 in steps of a twentieth. */
export const toyTemperatures: readonly number[] = Array.from({ length: 41 }, (_, i) => i / 20);

/** The temperature at which k tries solve most of the two problems; the lowest of equals. */
export function bestOfToy(k: number): number {
  const values = toyTemperatures.map((temperature) => passOfTwo(temperature, k));
  return toyTemperatures[values.indexOf(Math.max(...values))] ?? 0;
}
