/** Packages that are fetched when what needs them is chosen, and the folder their files go to. */
const packages = [
  { path: '/@mlc-ai/web-llm/', folder: 'engines/web-llm' },
  { path: '/@wllama/wllama/', folder: 'engines/wllama' },
] as const;

/** How the files of a language are named while they are built: `language:lua/glue.wasm`. */
const languageFile = /^\/language:([\w-]+)\//;

function folderOf(paths: readonly string[]): string | undefined {
  for (const path of paths.map((one) => one.replaceAll('\\', '/'))) {
    const language = languageFile.exec(path)?.[1];
    if (language !== undefined) return `languages/${language}`;
    const engine = packages.find((one) => path.includes(one.path));
    if (engine) return engine.folder;
  }
  return undefined;
}

const placed = (folder: string | undefined, extension: string): string =>
  `assets/${folder === undefined ? '' : `${folder}/`}[name]-[hash]${extension}`;

/**
 * Where the build puts what it makes: the megabytes of engines and of languages apart, since the
 * service worker does not store them with the site, but when they are asked for.
 */
export const optionalFiles = {
  chunkFileNames: ({ moduleIds }: { readonly moduleIds: readonly string[] }): string =>
    placed(folderOf(moduleIds), '.js'),
  assetFileNames: ({
    originalFileNames,
  }: {
    readonly originalFileNames: readonly string[];
  }): string => placed(folderOf(originalFileNames.map((name) => `/${name}`)), '[extname]'),
};
