import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';

/** A server of a folder's files, as plain as the plainest host. */
export interface StaticServer {
  /** Where the folder is, with a slash at the end. */
  readonly url: string;
  /** Paths that were asked for, in order. */
  readonly requests: readonly string[];
  stop(): Promise<void>;
}

export interface StaticServerOptions {
  /** Sent with every answer; none by default, so that a page is not cross-origin isolated. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The folder's place on the host; a project page of GitHub is at `/<repository>/`. */
  readonly place?: string;
  /** The first answer with such a path is cut off in the middle, as by a lost connection. */
  readonly cutOff?: RegExp;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
};

/** Serves a folder on a free port of this machine until it is stopped. */
export async function serveStatic(
  folder: string,
  { headers = {}, place = '/', cutOff }: StaticServerOptions = {},
): Promise<StaticServer> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const path = pathOf(request);
    if (cutOff?.test(path) === true && !requests.includes(path)) cutInTheMiddle(response);
    requests.push(path);
    const file = path.startsWith(place) ? path.slice(place.length) : undefined;
    if (!response.headersSent)
      void answer(response, file === undefined ? undefined : join(folder, file), headers);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port was given.');
  return {
    url: `http://127.0.0.1:${address.port}${place}`,
    requests,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Announces more than it sends. */
function cutInTheMiddle(response: ServerResponse): void {
  response.writeHead(200, { 'Content-Length': 1000 }).write('half');
  setTimeout(() => response.destroy(), 100);
}

function pathOf(request: IncomingMessage): string {
  const { pathname } = new URL(request.url ?? '/', 'http://host');
  const path = normalize(decodeURIComponent(pathname));
  return path.endsWith('/') ? `${path}index.html` : path;
}

async function answer(
  response: ServerResponse,
  file: string | undefined,
  headers: Readonly<Record<string, string>>,
): Promise<void> {
  const content = file === undefined ? undefined : await readFile(file).catch(() => undefined);
  if (content === undefined || file === undefined) {
    response.writeHead(404, headers).end('Not found');
    return;
  }
  const type = types[extname(file)] ?? 'application/octet-stream';
  // As GitHub Pages does; a service worker must get past it to see a new version.
  response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'max-age=600', ...headers });
  response.end(content);
}
