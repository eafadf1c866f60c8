import { languageNeeds, missingOf, type LanguageNeeds } from './language-needs.ts';
import { languageShelf } from './language-shelf.svelte.ts';

/** What has to be downloaded before these problems can run; undefined where nothing has to be. */
export async function neededFirst(
  problems: readonly { readonly language?: string }[],
): Promise<LanguageNeeds | undefined> {
  const needs = await languageNeeds(problems, languageShelf);
  return missingOf(needs).length === 0 ? undefined : needs;
}
