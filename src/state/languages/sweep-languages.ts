import { kitFiles } from '../../runtimes/kit.ts';
import { KitCache, kitCacheName } from './kit-cache.ts';

/** Deletes files of languages that this version of the site does not use; nothing where there are none. */
export async function sweepLanguages(): Promise<void> {
  if (!('caches' in globalThis) || !(await caches.has(kitCacheName))) return;
  const { languages } = await import('../../runtimes/languages/registry.ts');
  const loaders = languages.flatMap(({ kit, checker }) => (checker ? [kit, checker] : [kit]));
  const kits = await Promise.all(loaders.map((load) => load()));
  await new KitCache().sweep(kits.flatMap(({ kit }) => kitFiles(kit)));
}
