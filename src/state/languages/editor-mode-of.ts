/** Id of the editor's mode for a language; for one that does not run here its own id. */
export async function editorModeOf(language: string): Promise<string> {
  if (language === 'python') return language;
  const { languageById } = await import('../../runtimes/languages/registry.ts');
  return languageById(language)?.language.editorMode ?? language;
}
