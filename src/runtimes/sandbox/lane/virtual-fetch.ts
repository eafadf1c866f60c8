// Evaluated before packages that fetch their own files: the frame has no network, and the lane was
// handed everything. Import it first; packages keep the `fetch` they find when they are evaluated.
import type { LaneFiles } from './adapter.ts';

const named = 'x-file-of-lane';
const bodies = new Map<string, Uint8Array<ArrayBuffer>>();
const modules = new Map<string, WebAssembly.Module>();

const nameOf = (address: unknown): string =>
  String(address).split(/[?#]/)[0]?.split('/').pop() ?? '';

self.fetch = (input: RequestInfo | URL) => {
  const name = nameOf(input instanceof Request ? input.url : input);
  const body = modules.has(name) ? new Uint8Array() : bodies.get(name);
  if (!body) return Promise.resolve(new Response('', { status: 404 }));
  const headers = { 'content-type': 'application/octet-stream', [named]: name };
  return Promise.resolve(new Response(body, { headers }));
};

/** What was compiled once for all lanes is not compiled again. */
WebAssembly.compileStreaming = async (source) => {
  const response = await source;
  const compiled = modules.get(response.headers.get(named) ?? '');
  return compiled ?? WebAssembly.compile(await response.arrayBuffer());
};

/** Lets packages fetch these files of the lane by the last part of any address. */
export async function provideFiles(
  files: LaneFiles,
  compiled: readonly string[],
  read: readonly string[],
): Promise<void> {
  for (const name of compiled) modules.set(name, files.module(name));
  for (const name of read) bodies.set(name, await files.bytes(name));
}
