/** Every Markdown text of the course in English, by its path: one file, because the overview reads them all. */
export const texts = import.meta.glob<string>('../content/en/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});
