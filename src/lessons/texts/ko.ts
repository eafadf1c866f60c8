/** Every Markdown text of the course in Korean, by its path: one file, because the overview reads them all. */
export const texts = import.meta.glob<string>('../content/ko/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});
