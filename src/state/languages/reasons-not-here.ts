/** Why languages do not run here, by id; those that do are left out. */
export async function reasonsNotHere(
  ids: readonly string[],
): Promise<Readonly<Record<string, string>>> {
  const [{ languageById }, { notHere }] = await Promise.all([
    import('../../runtimes/languages/registry.ts'),
    import('../../runtimes/not-here.ts'),
  ]);
  const absent = ids.filter((id) => id !== 'python' && !languageById(id));
  return Object.fromEntries(absent.map((id) => [id, notHere(id).reason]));
}
