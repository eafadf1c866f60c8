import type { KnownSentences, Sentence } from './known-sentences.ts';
import { sentencePattern, valuesIn, type SentencePattern } from './sentence-pattern.ts';

/** A text in the page's language, and how many characters of its English were known. */
interface Found {
  readonly text: string;
  readonly known: number;
}

/** What must be known of a message's values for it to fit. */
type Needs = 'none' | 'one' | 'all';

interface Entry extends SentencePattern {
  readonly needs: Needs;
}

/**
 * Finds the message of what a room below the page says in English. Where several fit, because a
 * name or the browser's own words are among the values, the one that explains most of the text.
 */
export class SentenceBook {
  readonly #sentences: readonly Entry[];
  /** What a value may be: a sentence again, or a part. */
  readonly #all: readonly Entry[];

  constructor(known: readonly KnownSentences[]) {
    this.#sentences = known.flatMap(({ sentences, frames }) => [
      ...entries(sentences, 'none'),
      ...entries(frames, 'one'),
    ]);
    this.#all = [
      ...this.#sentences,
      ...known.flatMap(({ parts, joins }) => [...entries(parts, 'none'), ...entries(joins, 'all')]),
    ];
  }

  /** A text in the page's language, its values too; undefined where nobody knows it. */
  find = (text: string): string | undefined => best(text, this.#sentences, this.#value)?.text;

  /** A value of a sentence in the page's language; undefined where nobody knows it. */
  findValue = (text: string): string | undefined => this.#value(text)?.text;

  readonly #value = (text: string): Found | undefined => best(text, this.#all, this.#value);
}

const entries = (messages: readonly Sentence[] = [], needs: Needs): readonly Entry[] =>
  messages.map((message) => ({ ...sentencePattern(message), needs }));

type FindValue = (text: string) => Found | undefined;

function best(text: string, among: readonly Entry[], find: FindValue): Found | undefined {
  let found: Found | undefined;
  for (const entry of among) {
    const values = valuesIn(text, entry);
    const one = values && fill(entry, values, find);
    if (one && one.known > (found?.known ?? 0)) found = one;
  }
  return found;
}

function fill(
  { message, fixed, needs }: Entry,
  values: Readonly<Record<string, string>>,
  find: FindValue,
): Found | undefined {
  const given = Object.entries(values).map(([name, value]) => ({ name, value, is: find(value) }));
  const isKnown = ({ is }: { readonly is: Found | undefined }): boolean => is !== undefined;
  if (needs === 'one' && !given.some(isKnown)) return undefined;
  if (needs === 'all' && !given.every(isKnown)) return undefined;
  const inputs = Object.fromEntries(given.map(({ name, value, is }) => [name, is?.text ?? value]));
  const known = given.reduce((sum, { is }) => sum + (is?.known ?? 0), fixed);
  return { text: message(inputs as never), known };
}
