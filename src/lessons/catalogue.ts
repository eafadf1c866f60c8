/** Ids of the lessons in the order they are taught; each is a file in `content/<language>/`. */
export const lessonIds = [
  'tests',
  'urn',
  'estimator',
  'certainty',
  'temperature',
  'choosing',
  'chains',
  'weak-tests',
  'cost',
  'sandbox',
] as const;

export type LessonId = (typeof lessonIds)[number];

const texts = import.meta.glob<string>('./content/*/*.md', { query: '?raw', import: 'default' });

/** Loads the Markdown of a lesson in a language (`en`, `ko`), or a text of another name there. */
export async function loadLessonText(id: string, language: string): Promise<string | undefined> {
  return await texts[`./content/${language}/${id}.md`]?.();
}
