const texts = import.meta.glob<string>('./content/*/*.md', { query: '?raw', import: 'default' });

/** Loads the Markdown of a lesson, or of the glossary, in a language (`en`, `ko`). */
export async function loadLessonText(id: string, language: string): Promise<string | undefined> {
  return await texts[`./content/${language}/${id}.md`]?.();
}
