import type { KnownSentences, Sentence } from './known-sentences.ts';
import { sentencePattern, valuesIn, type SentencePattern } from './sentence-pattern.ts';

/** A text in the page's language, and how many characters of its English were known. */
interface Found {
  readonly text: string;
  readonly known: number;
}

/** Characters of the longest text that is looked up; what is longer was printed by a program. */
const longest = 4000;

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
  find = (text: string): string | undefined =>
    text.length > longest ? undefined : best(text, this.#sentences, this.#values())?.text;

  /** A value of a sentence in the page's language; undefined where nobody knows it. */
  findValue = (text: string): string | undefined =>
    text.length > longest ? undefined : this.#values()(text)?.text;

  /** Finds values for one text; remembers them, since every frame of "a: b: c" asks for the rest. */
  #values(): FindValue {
    const known = new Map<string, Found | undefined>();
    const find: FindValue = (text) => {
      if (known.has(text)) return known.get(text);
      const found = best(text, this.#all, find);
      known.set(text, found);
      return found;
    };
    return find;
  }
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
