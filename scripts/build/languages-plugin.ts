import type { Plugin, ViteDevServer } from 'vite';
import {
  bundleChecker,
  bundleLanguage,
  languageIds,
  type LanguageFile,
} from './bundle-language.ts';
import { bundleSupervisor, scriptHash, sha256 } from './bundle-script.ts';
import { gzipBytes } from './gzip-bytes.ts';

/** The script of the frames in which programs of all languages but Python run. */
export const programSupervisor = 'src/runtimes/sandbox/supervisor/main.ts';

const sandboxId = 'virtual:program-sandbox';

/** What there is of a language to load, by the kind of its virtual module, and how it is made. */
const bundlers = { language: bundleLanguage, checker: bundleChecker } as const;
type Kind = keyof typeof bundlers;

const virtualName = /^\0?virtual:(language|checker)\/([\w-]+)$/;

/**
 * Brings the languages of `src/runtimes/languages` into the site: one classic script per language,
 * the files of its packages, and the script that checks programs where it has one, each with size and
 * hash. They are emitted apart from the site.
 */
export function languagesPlugin(): Plugin {
  let serving = false;
  const bundles = new Map<string, Promise<LanguageFile[]>>();
  const bundled: Bundled = (kind, id) => {
    const key = `${kind}/${id}`;
    const bundle = bundles.get(key) ?? bundlers[kind](id);
    bundles.set(key, bundle);
    return bundle;
  };
  return {
    name: 'languages',
    configResolved: ({ command }) => {
      serving = command === 'serve';
    },
    resolveId: (id) => (id === sandboxId || virtualName.test(id) ? `\0${id}` : undefined),
    async load(id) {
      if (id === `\0${sandboxId}`) return sandboxSource(await bundleSupervisor(programSupervisor));
      const [, kind, language = ''] = virtualName.exec(id) ?? [];
      if (!isKind(kind)) return;
      const files = await bundled(kind, language);
      const urls = files.map(({ name, content }) => {
        if (serving) return JSON.stringify(`/@${kind}/${language}/${name}`);
        const originalFileName = `language:${language}/${name}`;
        const asset = { type: 'asset', name, originalFileName, source: content } as const;
        return `import.meta.ROLLUP_FILE_URL_${this.emitFile(asset)}`;
      });
      return kitSource(files, urls);
    },
    configureServer: (server) => {
      for (const kind of kinds) serveFiles(server, kind, bundled);
    },
    handleHotUpdate({ file, server }) {
      if (!file.includes('/runtimes/')) return;
      bundles.clear();
      server.ws.send({ type: 'full-reload' });
    },
  };
}

type Bundled = (kind: Kind, id: string) => Promise<LanguageFile[]>;

const kinds = Object.keys(bundlers).filter(isKind);

function isKind(name: string | undefined): name is Kind {
  return name !== undefined && Object.hasOwn(bundlers, name);
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

function serveFiles(server: ViteDevServer, kind: Kind, bundled: Bundled): void {
  server.middlewares.use(`/@${kind}`, (request, response, next) => {
    const [, id = '', ...path] = (request.url ?? '').split('?')[0]?.split('/') ?? [];
    const name = decodeURIComponent(path.join('/'));
    if (!languageIds().includes(id)) {
      next();
      return;
    }
    bundled(kind, id).then((files) => {
      const file = files.find((one) => one.name === name);
      response.statusCode = file ? 200 : 404;
      response.setHeader('Content-Type', 'application/octet-stream');
      response.end(file?.content);
    }, next);
  });
}
