const titles = import.meta.glob<string>('./content/*/*.md', {
  query: '?title',
  import: 'default',
  eager: true,
});

/** What a lesson is called in a language (`en`, `ko`); known without its text, from the build. */
export const lessonTitle = (id: string, language: string): string | undefined =>
  titles[`./content/${language}/${id}.md`];
