import type { Sentence } from './known-sentences.ts';

/** The English of a message as a pattern of text, and the inputs its groups stand for, in order. */
export interface SentencePattern {
  readonly message: Sentence;
  readonly pattern: RegExp;
  readonly inputs: readonly string[];
  /** Characters that do not depend on an input. */
  readonly fixed: number;
}

/** Stands around the name of an input; no sentence has it. */
const mark = '\u0000';

/** Inputs that are their own names, for any message. */
const ownNames = new Proxy<Record<string, string>>(
  {},
  { get: (_, name) => `${mark}${String(name)}${mark}` },
);

/** What English text a message is made for. */
export function sentencePattern(message: Sentence): SentencePattern {
  const english = message(ownNames as never, { locale: 'en' }).split(mark);
  const isFixed = (_: string, place: number) => place % 2 === 0;
  const fixed = english.filter(isFixed);
  return {
    message,
    pattern: new RegExp(`^${fixed.map(escaped).join('(.*?)')}$`, 's'),
    inputs: english.filter((_, place) => place % 2 === 1),
    fixed: fixed.join('').length,
  };
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/-]/g, String.raw`\$&`);

/** The values of a message's inputs in a text; undefined where the text is another. */
export function valuesIn(
  text: string,
  { pattern, inputs }: SentencePattern,
): Readonly<Record<string, string>> | undefined {
  const match = pattern.exec(text);
  return match
    ? Object.fromEntries(inputs.map((name, i) => [name, match[i + 1] ?? '']))
    : undefined;
}
