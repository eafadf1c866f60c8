const languages: Readonly<
  Record<string, (() => Promise<{ texts: Readonly<Record<string, string>> }>) | undefined>
> = {
  en: () => import('./texts/en.ts'),
  ko: () => import('./texts/ko.ts'),
};

/** Loads the Markdown of a lesson, or of the glossary, in a language (`en`, `ko`). */
export async function loadLessonText(id: string, language: string): Promise<string | undefined> {
  const loaded = await languages[language]?.();
  return loaded?.texts[`../content/${language}/${id}.md`];
}
