import type { Plugin, ViteDevServer } from 'vite';
import {
  bundleSandbox,
  sandboxFiles,
  type SandboxBundle,
  type SandboxFile,
} from './bundle-sandbox.ts';
import { scriptHash, sha256 } from './bundle-script.ts';

const virtualId = 'virtual:python-sandbox';
const resolvedId = `\0${virtualId}`;

/**
 * Brings the Python sandbox into the page. Its two programs cannot be ordinary modules: the frame's
 * inline supervisor is known to the policies by its hash, and a lane is a classic worker made from
 * a blob. Emits them beside Pyodide's files.
 */
export function sandboxPlugin(): Plugin {
  let serving = false;
  let bundle: Promise<SandboxBundle> | undefined;
  const bundled = () => (bundle ??= bundleSandbox());
  return {
    name: 'python-sandbox',
    configResolved: ({ command }) => {
      serving = command === 'serve';
    },
    resolveId: (id) => (id === virtualId ? resolvedId : undefined),
    async load(id) {
      if (id !== resolvedId) return;
      const sandbox = await bundled();
      return moduleSource(sandbox, (file) => {
        const { name } = sandboxFiles[file];
        if (serving) return JSON.stringify(`/@sandbox/${name}`);
        const source = sandbox.contents[file];
        return `import.meta.ROLLUP_FILE_URL_${this.emitFile({ type: 'asset', name, source })}`;
      });
    },
    configureServer: (server) => {
      serveFiles(server, bundled);
    },
    handleHotUpdate({ file, server }) {
      if (!/\/(runtimes\/python|workers)\//.test(file)) return;
      bundle = undefined;
      server.ws.send({ type: 'full-reload' });
    },
  };
}

/** Source of the virtual module; `url` gives an expression for the address of a file. */
function moduleSource(
  { supervisor, contents }: SandboxBundle,
  url: (file: SandboxFile) => string,
): string {
  return [
    `export const supervisorSource = ${JSON.stringify(supervisor)};`,
    `export const supervisorHash = ${JSON.stringify(scriptHash(supervisor))};`,
    `export const laneHash = ${JSON.stringify(sha256(contents.lane))};`,
    `export const laneUrl = ${url('lane')};`,
    `export const wasmUrl = ${url('wasm')};`,
    `export const stdlibUrl = ${url('stdlib')};`,
  ].join('\n');
}

function serveFiles(server: ViteDevServer, bundled: () => Promise<SandboxBundle>): void {
  server.middlewares.use('/@sandbox', (request, response, next) => {
    const name = request.url?.split('?')[0]?.slice(1);
    const file = (Object.keys(sandboxFiles) as SandboxFile[]).find(
      (candidate) => sandboxFiles[candidate].name === name,
    );
    if (!file) {
      next();
      return;
    }
    bundled().then(({ contents }) => {
      response.setHeader('Content-Type', sandboxFiles[file].type);
      response.end(contents[file]);
    }, next);
  });
}
