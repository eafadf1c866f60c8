/** Packages that are fetched when their engine is chosen, and the folder their files go to. */
const packages = [
  { path: '/@mlc-ai/web-llm/', folder: 'web-llm' },
  { path: '/@wllama/wllama/', folder: 'wllama' },
] as const;

const folderOf = (paths: readonly string[]): string | undefined =>
  packages.find(({ path }) => paths.some((one) => one.replaceAll('\\', '/').includes(path)))
    ?.folder;

const placed = (folder: string | undefined, extension: string): string =>
  `assets/${folder === undefined ? '' : `engines/${folder}/`}[name]-[hash]${extension}`;

/**
 * Where the build puts what it makes: the megabytes of engines apart, since the service worker does
 * not store them with the site, but when a model is downloaded or they are first used.
 */
export const engineFiles = {
  chunkFileNames: ({ moduleIds }: { readonly moduleIds: readonly string[] }): string =>
    placed(folderOf(moduleIds), '.js'),
  assetFileNames: ({
    originalFileNames,
  }: {
    readonly originalFileNames: readonly string[];
  }): string => placed(folderOf(originalFileNames.map((name) => `/${name}`)), '[extname]'),
};
