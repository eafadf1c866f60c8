import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** How a host of models behaves; changed between requests. */
export interface HostManners {
  /** Nobody answers: connections are cut as soon as they come. */
  isAway: boolean;
  /** Each answer is cut after so many bytes. */
  cutAfter: number;
  /** Wait between pieces of 64 KiB, in ms. */
  paceMs: number;
}

/** A real HTTP server of large files, with parts, versions and CORS as Hugging Face has them. */
export class ModelHost {
  readonly manners: HostManners = { isAway: false, cutAfter: Infinity, paceMs: 0 };
  /** `path` or `path from byte`, in order. */
  readonly asked: string[] = [];
  readonly #files: ReadonlyMap<string, Uint8Array>;
  readonly #http = createServer((request, response) => {
    this.#answer(request, response).catch(() => response.destroy());
  });

  /** `files` by path, such as `/tiny.gguf`. */
  constructor(files: Readonly<Record<string, Uint8Array>>) {
    this.#files = new Map(Object.entries(files));
  }

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.#http.listen(0, '127.0.0.1', resolve));
    return this;
  }

  async stop(): Promise<void> {
    this.#http.closeAllConnections();
    await new Promise((resolve) => this.#http.close(resolve));
  }

  /** Without a slash at the end. */
  get origin(): string {
    return `http://127.0.0.1:${(this.#http.address() as AddressInfo).port}`;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (this.manners.isAway) {
      response.destroy();
      return;
    }
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Access-Control-Allow-Headers', 'Range');
    response.setHeader('Access-Control-Expose-Headers', 'ETag, Content-Range, Content-Length');
    const path = request.url ?? '';
    const file = this.#files.get(path);
    if (request.method === 'OPTIONS') response.writeHead(204).end();
    else if (!file) response.writeHead(404).end();
    else await this.#send(response, path, file, request.headers.range);
  }

  async #send(
    response: ServerResponse,
    path: string,
    file: Uint8Array,
    range: string | undefined,
  ): Promise<void> {
    const from = Number(/^bytes=(\d+)-$/.exec(range ?? '')?.[1] ?? 0);
    this.asked.push(from > 0 ? `${path} from ${from}` : path);
    const end = file.length - 1;
    response.writeHead(range === undefined ? 200 : 206, {
      ETag: `"${createHash('md5').update(file).digest('hex')}"`,
      'Content-Length': file.length - from,
      ...(range !== undefined && { 'Content-Range': `bytes ${from}-${end}/${file.length}` }),
    });
    await this.#stream(response, file.subarray(from));
  }

  async #stream(response: ServerResponse, bytes: Uint8Array): Promise<void> {
    const step = 2 ** 16;
    for (let at = 0; at < bytes.length; at += step) {
      if (this.manners.isAway || at >= this.manners.cutAfter) {
        response.destroy();
        return;
      }
      if (!response.write(bytes.subarray(at, at + step))) {
        await new Promise((resolve) => response.once('drain', resolve));
      }
      if (this.manners.paceMs > 0) await sleep(this.manners.paceMs);
    }
    response.end();
  }
}
