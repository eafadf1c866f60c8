import type { Plugin, ViteDevServer } from 'vite';
import { bundleLanguage, languageIds, type LanguageFile } from './bundle-language.ts';
import { bundleSupervisor, scriptHash, sha256 } from './bundle-script.ts';
import { gzipBytes } from './gzip-bytes.ts';

/** The script of the frames in which programs of all languages but Python run. */
export const programSupervisor = 'src/runtimes/sandbox/supervisor/main.ts';

const sandboxId = 'virtual:program-sandbox';
const languagePrefix = 'virtual:language/';

/**
 * Brings the languages of `src/runtimes/languages` into the site: one classic script per language,
 * and the files of its packages, each with size and hash. They are emitted apart from the site.
 */
export function languagesPlugin(): Plugin {
  let serving = false;
  const bundles = new Map<string, Promise<LanguageFile[]>>();
  const bundled = (id: string): Promise<LanguageFile[]> => {
    const bundle = bundles.get(id) ?? bundleLanguage(id);
    bundles.set(id, bundle);
    return bundle;
  };
  return {
    name: 'languages',
    configResolved: ({ command }) => {
      serving = command === 'serve';
    },
    resolveId: (id) => (id === sandboxId || id.startsWith(languagePrefix) ? `\0${id}` : undefined),
    async load(id) {
      if (id === `\0${sandboxId}`) return sandboxSource(await bundleSupervisor(programSupervisor));
      if (!id.startsWith(`\0${languagePrefix}`)) return;
      const language = id.slice(languagePrefix.length + 1);
      const files = await bundled(language);
      const urls = files.map(({ name, content }) => {
        if (serving) return JSON.stringify(`/@language/${language}/${name}`);
        const originalFileName = `language:${language}/${name}`;
        const asset = { type: 'asset', name, originalFileName, source: content } as const;
        return `import.meta.ROLLUP_FILE_URL_${this.emitFile(asset)}`;
      });
      return kitSource(files, urls);
    },
    configureServer: (server) => {
      serveFiles(server, bundled);
    },
    handleHotUpdate({ file, server }) {
      if (!file.includes('/runtimes/')) return;
      bundles.clear();
      server.ws.send({ type: 'full-reload' });
    },
  };
}

const sandboxSource = (supervisor: string): string =>
  [
    `export const supervisorSource = ${JSON.stringify(supervisor)};`,
    `export const supervisorHash = ${JSON.stringify(scriptHash(supervisor))};`,
  ].join('\n');

/** Source of a language's virtual module; `urls` are expressions for the addresses of its files. */
function kitSource(files: readonly LanguageFile[], urls: readonly string[]): string {
  const [lane, ...others] = files.map(({ name, content, compile }, index) => {
    const facts = {
      name,
      sha256: sha256(content, 'hex'),
      bytes: Buffer.byteLength(content),
      sentBytes: gzipBytes(content),
      compile,
    };
    return `{ ...${JSON.stringify(facts)}, url: ${urls[index] ?? '""'} }`;
  });
  return `export const kit = { lane: ${lane ?? '{}'}, files: [${others.join(', ')}] };`;
}

function serveFiles(server: ViteDevServer, bundled: (id: string) => Promise<LanguageFile[]>): void {
  server.middlewares.use('/@language', (request, response, next) => {
    const [, id = '', ...path] = (request.url ?? '').split('?')[0]?.split('/') ?? [];
    const name = decodeURIComponent(path.join('/'));
    if (!languageIds().includes(id)) {
      next();
      return;
    }
    bundled(id).then((files) => {
      const file = files.find((one) => one.name === name);
      response.statusCode = file ? 200 : 404;
      response.setHeader('Content-Type', 'application/octet-stream');
      response.end(file?.content);
    }, next);
  });
}
