import { sentence } from '../choose-code.ts';
import { pickOne, pickWeighted, type Random } from '../random.ts';

type Layout = (random: Random, parts: readonly string[]) => string;

const listed = (parts: readonly string[], mark: (i: number) => string): string =>
  parts.map((part, i) => `\n    ${mark(i)} ${part}`).join('');

const joined: Layout = (_, parts) => `${sentence(parts.join(', then '))}.`;

const introduced: Layout = (_, parts) => `Take a string and ${parts.join(', then ')}.`;

const sentences: Layout = (_, [first = '', ...rest]) =>
  [`${sentence(first)}.`, ...rest.map((part) => `Then ${part}.`)].join(' ');

/** The form of the Codex paper (appendix C), and two like it. */
const dashed: Layout = (random, parts) =>
  pickOne(random, [
    'This function takes a string as input, then returns the result of performing\n    the following sequence of manipulations on that string:',
    'Perform the following sequence of manipulations on the string:',
    'Apply these steps to the string:',
    'Return the string after these steps:',
  ]) + listed(parts, () => '-');

const numbered: Layout = (random, parts) =>
  pickOne(random, ['Apply these steps in order:', 'Do the following:']) +
  listed(parts, (i) => `${i + 1}.`);

const layouts: readonly (readonly [Layout, number])[] = [
  [joined, 0.35],
  [introduced, 0.15],
  [sentences, 0.15],
  [dashed, 0.2],
  [numbered, 0.15],
];

const single: Layout = (random, [part = '']) =>
  pickOne(random, [
    `${sentence(part)}.`,
    `${sentence(part)} and return the result.`,
    `Given a string, ${part}.`,
  ]);

/** The text of a docstring that asks for the parts one after the other, in one of five layouts. */
export function describeChain(random: Random, parts: readonly string[]): string {
  const layout = parts.length === 1 ? single : pickWeighted(random, layouts);
  return layout(random, parts);
}
