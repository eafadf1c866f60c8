import type { MessageValue } from './message-folder.ts';

/** What a message is called with: a text that stands in it, or a number that chooses among forms. */
export type InputKind = 'text' | 'number';

/** The inputs of a message by name, in alphabetical order. */
export function messageInputs(message: MessageValue): ReadonlyMap<string, InputKind> {
  const inputs = typeof message === 'string' ? inputsOf(message) : variantInputs(message[0]);
  return new Map([...inputs].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The patterns of a message, each a sentence or a label with `{inputs}`. */
export const messagePatterns = (message: MessageValue): readonly string[] =>
  typeof message === 'string' ? [message] : Object.values(message[0].match);

function variantInputs(variants: Exclude<MessageValue, string>[0]): Map<string, InputKind> {
  const used = variants.selectors.concat(Object.values(variants.match).flatMap(namesIn));
  const locals = variants.declarations.flatMap(readLocal);
  const names = used.filter((name) => !locals.some((local) => local.name === name));
  const inputs = new Map<string, InputKind>(names.map((name) => [name, 'text']));
  for (const local of locals) inputs.set(local.of, 'number');
  return inputs;
}

/** `local form = count: plural` makes one name of another; plurals and numbers are made of numbers. */
function readLocal(declaration: string): readonly { name: string; of: string }[] {
  const [, name, of] = /^local (\w+) = (\w+): (?:plural|number)\b/.exec(declaration) ?? [];
  return name === undefined || of === undefined ? [] : [{ name, of }];
}

const inputsOf = (pattern: string): Map<string, InputKind> =>
  new Map(namesIn(pattern).map((name) => [name, 'text']));

const namesIn = (pattern: string): readonly string[] =>
  [...pattern.matchAll(/(?<!\\)\{(\w+)\}/g)].map(([, name]) => name ?? '');
