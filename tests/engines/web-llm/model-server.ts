import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Files by the end of their path; what is not among them is missing. */
export type ServedFiles = Readonly<Record<string, string | Uint8Array>>;

/** A mirror of models that every page may read. */
export async function serveModels(
  files: ServedFiles,
): Promise<{ url: string; asked: string[]; close: () => void }> {
  const asked: string[] = [];
  const server = createServer(({ url = '' }, response) => {
    asked.push(url);
    const name = Object.keys(files).find((path) => url.endsWith(path));
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.statusCode = name === undefined ? 404 : 200;
    response.end(name === undefined ? '' : files[name]);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, asked, close: () => server.close() };
}

/** A library with one import, which no version of web-llm has. */
export const libraryOfAnotherVersion = new Uint8Array([
  ...[0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0],
  ...[2, 9, 1, 3, 101, 110, 118, 1, 102, 0, 0],
]);
