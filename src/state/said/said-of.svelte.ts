import { locale } from '../locale.svelte.ts';
import type { SentenceBook } from './sentence-book.ts';

let book = $state.raw<SentenceBook>();
let opening: Promise<void> | undefined;

/**
 * What a room below the page says in English, an error's message above all, in the page's language;
 * as it is where nobody knows it. The first call in another language than English fetches the
 * sentences; whatever shows the text follows once they are here.
 */
export function saidOf(text: string): string {
  if (locale.current === 'en') return text;
  if (book === undefined) {
    void openSentences();
    return text;
  }
  return book.find(text) ?? text;
}

/**
 * Fetches the sentences where the page is not in English. For text that is made once and does not
 * follow later; never rejects.
 */
export async function openSentences(): Promise<void> {
  if (locale.current === 'en') return;
  opening ??= open();
  await opening;
}

async function open(): Promise<void> {
  try {
    const [{ SentenceBook }, { allSaid }] = await Promise.all([
      import('./sentence-book.ts'),
      import('./all-said.ts'),
    ]);
    book = new SentenceBook(allSaid);
  } catch {
    // Offline, and the part was never stored: the next error tries again.
    opening = undefined;
  }
}
