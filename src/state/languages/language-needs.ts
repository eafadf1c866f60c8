import { languageOf } from '../../core/problems/language-of.ts';
import type { Problem } from '../../core/problems/problem.ts';
import type { LanguageShelf, ShelvedLanguage } from './language-shelf.svelte.ts';

/** What problems need to run, as far as it is not part of the site. */
export interface LanguageNeeds {
  /** Languages that can be downloaded, here or not; `job` tells which. */
  readonly languages: readonly ShelvedLanguage[];
  /** Languages that cannot run here, and how many of the problems are in them. */
  readonly notHere: readonly NotHereNeed[];
}

/** A language some problems are in, and why they cannot run. */
export interface NotHereNeed {
  readonly label: string;
  readonly reason: string;
  readonly problems: number;
}

/** What some problems need; nothing is downloaded. */
export async function languageNeeds(
  problems: readonly Pick<Problem, 'language'>[],
  shelf: Pick<LanguageShelf, 'find'>,
): Promise<LanguageNeeds> {
  const counts = new Map<string, number>();
  for (const problem of problems) {
    const id = languageOf(problem);
    if (id !== 'python') counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const languages: ShelvedLanguage[] = [];
  const notHere: NotHereNeed[] = [];
  for (const [id, count] of counts) {
    const found = await shelf.find(id);
    if (found) languages.push(found);
    else notHere.push({ ...(await reasonOf(id)), problems: count });
  }
  return { languages, notHere };
}

/** Those of the needed languages that are not here yet. */
export const missingOf = ({ languages }: LanguageNeeds): readonly ShelvedLanguage[] =>
  languages.filter(({ job }) => job.stored?.isComplete !== true);

/** Downloads what is missing; resolves to whether all of it is here now. */
export async function bringMissing(needs: LanguageNeeds): Promise<boolean> {
  await Promise.all(missingOf(needs).map(({ job }) => job.download()));
  return missingOf(needs).length === 0;
}

async function reasonOf(id: string): Promise<{ label: string; reason: string }> {
  const { notHere } = await import('../../runtimes/not-here.ts');
  const { label, reason } = notHere(id);
  return { label, reason };
}
