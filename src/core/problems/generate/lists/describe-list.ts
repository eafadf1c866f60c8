import { sentence } from '../choose-code.ts';
import { chance, pickOne, pickWeighted, type Random } from '../random.ts';
import type { Pipeline } from './parts.ts';

const definiteLists = ['sorted', 'reversed', 'first-two', 'last-two'];
const indefiniteLists = ['list', 'join'];

/** "Return the sum of the squares of the even numbers in nums." */
function asNounPhrase(
  random: Random,
  { filter, change, reduction }: Pipeline,
  argument: string,
): string {
  const items = `${change.noun ?? ''}${filter.noun} in ${argument}`;
  const noun = pickOne(random, reduction.nouns);
  const end = reduction.otherwise ? `, ${reduction.otherwise}.` : '.';
  switch (reduction.key) {
    case 'descending':
      return `Return a list of the ${items}, in descending order.`;
    case 'distinct':
      return `Return the number of distinct values among the ${items}.`;
    case 'spread':
      return `Return the difference between the largest and the smallest of the ${items}, or 0 if there are none.`;
    default:
      return `Return ${indefiniteLists.includes(reduction.key) ? 'a' : 'the'} ${noun} of the ${items}${definiteLists.includes(reduction.key) ? '' : end.slice(0, -1)}.`;
  }
}

const asGiven = (parts: readonly string[], unit: string): string => {
  const [last = '', ...before] = [...parts].reverse();
  const first = before.reverse().join(', ');
  return `Given a list of ${unit}, ${first === '' ? last : `${first} and ${last}`}.`;
};

/** The text of a docstring that asks for the pipeline, as a noun phrase or as steps. */
export function describeList(
  random: Random,
  pipeline: Pipeline,
  argument: string,
  unit: string,
): string {
  const { filter, change, reduction } = pipeline;
  const hasNoun = change.key === 'same' || change.noun !== undefined;
  if (hasNoun && chance(random, 0.6)) return asNounPhrase(random, pipeline, argument);
  const parts = [filter.imperative, change.imperative, reduction.imperative].filter(
    (part) => part !== undefined,
  );
  return pickWeighted(random, [
    [(): string => asGiven(parts, unit), 0.4],
    [(): string => `${sentence(parts.join(', then '))}.`, 0.3],
    [(): string => `Steps:${parts.map((part) => `\n    - ${part}`).join('')}`, 0.3],
  ])();
}
