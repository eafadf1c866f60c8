import { bestOfToy, chanceOfPlace, passOfTwo, placeWithin } from '../next-token.ts';
import { lessonValue as value, type LessonValue } from './lesson-value.ts';

/** Numbers of the lesson on temperature, all of the made-up model of `next-token.ts`. */
export const temperatureValues: Readonly<Record<string, LessonValue>> = {
  /** The chance of the likeliest way (place 1), the second and so on at a temperature. */
  'next-token': value(['place', 'temperature'], ({ place, temperature }) =>
    chanceOfPlace(place, temperature),
  ),
  /** The chance that k draws hold it. */
  'next-token-within': value(['place', 'temperature', 'k'], ({ place, temperature, k }) =>
    placeWithin(place, temperature, k),
  ),
  /** pass@k over its two problems. */
  'two-problems': value(['temperature', 'k'], ({ temperature, k }) => passOfTwo(temperature, k)),
  /** The temperature that is best for k tries at the two problems. */
  'two-problems-best': value(['k'], ({ k }) => bestOfToy(k)),
};
