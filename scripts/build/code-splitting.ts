import type { Rolldown } from 'vite';
import { messageFolders } from './messages/build-messages.ts';

type Modules = Pick<Rolldown.PluginContext, 'getModuleInfo'>;

const isMessage = (id: string): boolean => id.startsWith(messageFolders['message-modules']);
/** Packages that everything is made of; whatever else a module needs makes it a heavy one. */
const isEverywhere = (id: string): boolean =>
  /[\\/]node_modules[\\/](svelte|clsx|esm-env)[\\/]/.test(id);
const isPackage = (id: string): boolean => /[\\/]node_modules[\\/]/.test(id);

/** Bytes of a module that may travel with others which are not needed. */
const smallBytes = 8_000;

/** Whether a module and all it imports are the project's own, so that nobody gets a library with it. */
function isLight(id: string, modules: Modules, seen = new Set<string>()): boolean {
  if (seen.has(id) || isMessage(id) || isEverywhere(id)) return true;
  seen.add(id);
  if (isPackage(id)) return false;
  const imported = modules.getModuleInfo(id)?.importedIds ?? [];
  return imported.every((one) => isLight(one, modules, seen));
}

/**
 * How the page's code is cut into files. What the first paint needs is one file, not a hundred of a
 * few hundred bytes each, whose requests a first visitor would wait for. So are small modules that
 * exactly the same screens share; files of other modules are not joined further, because then they
 * come to need each other. Everything else stays with what loads it.
 */
export const codeSplitting: Rolldown.CodeSplittingOptions = {
  groups: [
    { name: 'shell', tags: ['$initial'], priority: 1 },
    {
      name: (id, modules) => (isLight(id, modules) ? 'shared' : null),
      test: (id) => isMessage(id) || /[\\/]src[\\/]/.test(id),
      minShareCount: 2,
      maxModuleSize: smallBytes,
      entriesAware: true,
    },
  ],
};
