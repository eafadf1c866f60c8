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

/** What is shared is named after everybody who shares it, which fills a line. */
const sharedName = /^shared~/;

/** What an asset's file is named after. */
interface Asset {
  readonly names: readonly string[];
  readonly originalFileNames: readonly string[];
}

/** What a chunk's file is named after. */
interface Chunk {
  readonly name: string;
  readonly moduleIds: readonly string[];
}

function placed(name: string, folder: string | undefined, extension: string): string {
  const shown = sharedName.test(name) ? 'shared' : '[name]';
  return `assets/${folder === undefined ? '' : `${folder}/`}${shown}-[hash]${extension}`;
}

/**
 * Where the build puts what it makes: the megabytes of engines and of languages apart, since the
 * service worker does not store them with the site, but when they are asked for.
 */
export const optionalFiles = {
  chunkFileNames: ({ name, moduleIds }: Chunk): string => placed(name, folderOf(moduleIds), '.js'),
  assetFileNames: ({ names: [name = ''], originalFileNames }: Asset): string =>
    placed(name, folderOf(originalFileNames.map((file) => `/${file}`)), '[extname]'),
};
