import type { RuntimeWrap } from './language-host.ts';

/** Where the choice about WebContainers is kept; read here so that the first screen loads no more. */
const storageKey = 'web-containers';

/** Puts WebContainers before the site's own JavaScript and TypeScript, where they are turned on. */
export const containerWrap: RuntimeWrap = {
  key: () => {
    try {
      return localStorage.getItem(storageKey) ?? '';
    } catch {
      return ''; // storage is blocked: nobody can have turned them on for longer than a page
    }
  },
  around: async (runtime) => {
    if (containerWrap.key() === '') return runtime;
    const { webContainers } = await import('../web-containers.svelte.ts');
    return webContainers.before(runtime);
  },
};
