import { said } from '../../said.ts';
import { languageLabel } from '../../problems/language-names.ts';
import { languageOf } from '../../problems/language-of.ts';
import type { Problem } from '../../problems/problem.ts';
import { signature } from './signature.ts';

/** What may stand between double braces in a template, and what of a problem takes its place. */
const placeholders = {
  prompt: ({ prompt }: Problem) => prompt,
  promptTrimmed: ({ prompt }: Problem) => prompt.trim(),
  signature,
  language: (problem: Problem) => languageLabel(languageOf(problem)),
  languageTag: languageOf,
  entryPoint: ({ entryPoint }: Problem) => entryPoint,
  tests: ({ tests }: Problem) => (tests.kind === 'asserts' ? tests.asserts.join('\n') : undefined),
  firstTest: ({ tests }: Problem) => (tests.kind === 'asserts' ? tests.asserts[0] : undefined),
} satisfies Record<string, (problem: Problem) => string | undefined>;

export type Placeholder = keyof typeof placeholders;

/** Every placeholder, in the order in which people are offered them. */
export const placeholderNames = Object.keys(placeholders) as readonly Placeholder[];

/** A piece of a template: words, or something in double braces, known or not. */
export type TemplatePart = { readonly words: string } | { readonly name: string };

const braces = /(\\?)\{\{\s{0,9}(\w{1,40})\s{0,9}\}\}/g;

/** Takes a template apart. A backslash before the braces makes them words: `\{{x}}` gives `{{x}}`. */
export function templateParts(template: string): TemplatePart[] {
  const parts: TemplatePart[] = [];
  let from = 0;
  for (const match of template.matchAll(braces)) {
    const [whole, escape = '', name = ''] = match;
    parts.push({ words: template.slice(from, match.index) });
    parts.push(escape === '' ? { name } : { words: whole.slice(1) });
    from = match.index + whole.length;
  }
  return [...parts, { words: template.slice(from) }].filter(
    (part) => !('words' in part) || part.words !== '',
  );
}

/** Whether this is the name of a placeholder. */
export const isPlaceholder = (name: string): name is Placeholder =>
  Object.hasOwn(placeholders, name);

/** What a problem has for a placeholder; undefined where it has nothing. */
export const valueOf = (name: Placeholder, problem: Problem): string | undefined =>
  placeholders[name](problem);

/**
 * The template with what the problem has in place of the placeholders, in one pass: braces in a
 * problem stay as they are. Throws a `RangeError` that names what is missing.
 */
export function fillTemplate(template: string, problem: Problem): string {
  return templateParts(template)
    .map((part) => ('words' in part ? part.words : required(part.name, problem)))
    .join('');
}

function required(name: string, problem: Problem): string {
  if (!isPlaceholder(name))
    throw new RangeError(said`{{${name}}} is no placeholder of a template.`);
  const value = valueOf(name, problem);
  if (value === undefined) {
    throw new RangeError(said`${problem.taskId} has nothing for {{${name}}} of the template.`);
  }
  return value;
}
