import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The languages of the interface; every message is written in the first before any other. */
export const locales = ['en', 'ko'] as const;

/** A message as its file has it: a pattern, or variants in the form of inlang's message format. */
export type MessageValue = string | readonly [MessageVariants];

/** A message of several patterns, of which the declared inputs choose one. */
export interface MessageVariants {
  readonly declarations: readonly string[];
  readonly selectors: readonly string[];
  readonly match: Readonly<Record<string, string>>;
}

/** Messages of one area in one language, by key. */
export type Messages = Readonly<Record<string, MessageValue>>;

/** The messages of an area in every language there is a file for. */
export interface MessageArea {
  readonly name: string;
  readonly messages: Readonly<Partial<Record<string, Messages>>>;
}

/** Reads `<folder>/<locale>/<area>.json` for every area; throws where a file is not JSON. */
export function readMessageFolder(folder: string): readonly MessageArea[] {
  const files = locales.map((locale) => ({ locale, names: jsonNames(join(folder, locale)) }));
  const areas = [...new Set(files.flatMap(({ names }) => names))].sort();
  return areas.map((name) => ({
    name,
    messages: Object.fromEntries(
      files
        .filter(({ names }) => names.includes(name))
        .map(({ locale }) => [locale, readMessages(join(folder, locale, `${name}.json`))]),
    ),
  }));
}

const jsonNames = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length));

function readMessages(path: string): Messages {
  const text = readFileSync(path, 'utf8');
  try {
    return withoutDuplicates(text, JSON.parse(text) as Messages);
  } catch (error) {
    throw new Error(`${path}: ${String(error)}`, { cause: error });
  }
}

// JSON.parse keeps the last of two messages of one key and says nothing.
function withoutDuplicates(text: string, messages: Messages): Messages {
  const keys = [...text.matchAll(/^ {2}"([^"]+)":/gm)].map(([, key]) => key ?? '');
  const twice = keys.find((key, index) => keys.indexOf(key) !== index);
  if (twice !== undefined) throw new Error(`the key "${twice}" is there twice`);
  return messages;
}
