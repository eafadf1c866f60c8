import { lessonOrder } from '../../lessons/lesson-order.ts';
import { lessonTitle } from '../../lessons/lesson-title.ts';
import { loadLessonText } from '../../lessons/load-lesson-text.ts';
import type { Lesson } from '../../lessons/lesson.ts';
import { readGlossary, type GlossaryEntry } from '../../lessons/read/read-glossary.ts';
import { readLesson } from '../../lessons/read/read-lesson.ts';
import { locale } from '../locale.svelte.ts';

/** A lesson in the language of the page, else in English; undefined where there is none of that name. */
export async function loadLesson(id: string): Promise<Lesson | undefined> {
  const text = (await loadLessonText(id, locale.current)) ?? (await loadLessonText(id, 'en'));
  return text === undefined ? undefined : readLesson(text);
}

/** Asks for the texts of all lessons before a page of them is there; never rejects. */
export async function askForLessons(): Promise<void> {
  // Whoever reads them hears why they cannot be had.
  await loadLessonText('urn', locale.current).catch(() => undefined);
}

/** The lesson that is taught after another, by name; undefined after the last, and after one's own. */
export function nextLesson(id: string): { id: string; title: string } | undefined {
  const at = lessonOrder.findIndex((one) => one === id);
  const next = at < 0 ? undefined : lessonOrder[at + 1];
  const title = next && (lessonTitle(next, locale.current) ?? lessonTitle(next, 'en'));
  return next && title !== undefined ? { id: next, title } : undefined;
}

/** Every lesson there is, in the order they are taught. */
export async function loadLessons(): Promise<readonly (Lesson & { readonly id: string })[]> {
  const lessons = await Promise.all(
    lessonOrder.map(async (id) => {
      const lesson = await loadLesson(id);
      return lesson ? [{ ...lesson, id }] : [];
    }),
  );
  return lessons.flat();
}

/** The glossary in the language of the page. */
export async function loadGlossary(): Promise<readonly GlossaryEntry[]> {
  return readGlossary((await loadLessonText('glossary', locale.current)) ?? '');
}
