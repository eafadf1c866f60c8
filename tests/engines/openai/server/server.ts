import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { answerCall, type CallBody } from './answer-call.ts';
import { drawFromNgrams } from './ngram-model.ts';
import type { ServedModel } from './served-model.ts';

/** What a server does, and does not do; changed between requests. */
export interface ServerTraits {
  model: ServedModel;
  /** Models it lists; undefined: it has no list. */
  models: readonly string[] | undefined;
  /** Where its interface lies. */
  prefix: string;
  /** The key it wants. */
  apiKey: string | undefined;
  /** Gives log-probabilities where asked, in the shape of OpenAI or of llama.cpp. */
  logProbs: 'none' | 'openai' | 'llama.cpp';
  /** Gives as many choices as asked for, or always one. */
  honoursN: boolean;
  /** Tells how many tokens were drawn. */
  usage: boolean;
  /** Parameters it refuses with 400, as strict servers do. */
  refuses: readonly string[];
  /** Origin it allows to read its answers. */
  allowedOrigin: string | undefined;
  /** Leaves the stop sequence in the text. */
  keepsStop: boolean;
  /** Time an answer takes, in ms. */
  latencyMs: number | ((body: CallBody) => number);
  /** What it does instead of answering call number 0, 1, 2 …, if anything. */
  trouble: (call: number, body: CallBody) => Trouble | undefined;
}

export type Trouble =
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly body?: unknown;
      readonly headers?: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'json'; readonly body: unknown }
  | { readonly kind: 'page'; readonly status?: number }
  | { readonly kind: 'cut' }
  | { readonly kind: 'half' }
  | { readonly kind: 'hang' };

/** A call for samples that arrived. */
export interface Call {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: CallBody;
  /** In ms since the server began. */
  readonly at: number;
}

const wellBehaved: ServerTraits = {
  model: drawFromNgrams,
  models: ['ngram'],
  prefix: '/v1',
  apiKey: undefined,
  logProbs: 'openai',
  honoursN: true,
  usage: true,
  refuses: [],
  allowedOrigin: '*',
  keepsStop: false,
  latencyMs: 0,
  trouble: () => undefined,
};

/** A real HTTP server with OpenAI's interface, whose model is small and whose manners can be bad. */
export class TestServer {
  readonly traits: ServerTraits;
  readonly calls: Call[] = [];
  /** Calls for samples that are being answered, now and at most. */
  open = 0;
  mostOpen = 0;
  readonly #http = createServer((request, response) => {
    this.#handle(request, response).catch(() => response.destroy());
  });
  readonly #began = performance.now();

  constructor(traits: Partial<ServerTraits> = {}) {
    this.traits = { ...wellBehaved, ...traits };
  }

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.#http.listen(0, '127.0.0.1', resolve));
    return this;
  }

  async stop(): Promise<void> {
    this.#http.closeAllConnections();
    await new Promise((resolve) => this.#http.close(resolve));
  }

  /** `http://127.0.0.1:PORT`, without a path. */
  get origin(): string {
    return `http://127.0.0.1:${(this.#http.address() as AddressInfo).port}`;
  }

  get url(): string {
    return this.origin + this.traits.prefix;
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { allowedOrigin, prefix, apiKey } = this.traits;
    if (allowedOrigin !== undefined) {
      response.setHeader('Access-Control-Allow-Origin', allowedOrigin);
    }
    if (request.method === 'OPTIONS') {
      sendPreflight(response, allowedOrigin !== undefined);
      return;
    }
    const text = await bodyOf(request);
    const path = request.url ?? '';
    if (!path.startsWith(`${prefix}/`)) {
      sendPage(response, 404);
    } else if (apiKey !== undefined && request.headers.authorization !== `Bearer ${apiKey}`) {
      const given = request.headers.authorization ?? 'none';
      sendJson(response, 401, { error: { message: `Incorrect API key provided: ${given}` } });
    } else if (path === `${prefix}/models`) this.#list(response);
    else if (path.endsWith('/completions')) {
      await this.#answer(request, response, JSON.parse(text) as CallBody);
    } else sendJson(response, 404, { detail: 'Not Found' });
  }

  #list(response: ServerResponse): void {
    const { models } = this.traits;
    if (!models) sendJson(response, 404, { detail: 'Not Found' });
    else sendJson(response, 200, { object: 'list', data: models.map((id) => ({ id })) });
  }

  async #answer(
    { url = '', headers }: IncomingMessage,
    response: ServerResponse,
    body: CallBody,
  ): Promise<void> {
    const number = this.calls.length;
    this.calls.push({ path: url, headers, body, at: performance.now() - this.#began });
    this.open++;
    this.mostOpen = Math.max(this.mostOpen, this.open);
    const left = new AbortController();
    response.once('close', () => {
      this.open--;
      left.abort();
    });
    const { latencyMs } = this.traits;
    const wait = typeof latencyMs === 'function' ? latencyMs(body) : latencyMs;
    if (wait > 0) await sleep(wait, undefined, { signal: left.signal }).catch(() => undefined);
    if (left.signal.aborted) return;
    const trouble = this.traits.trouble(number, body);
    if (trouble) makeTrouble(response, trouble);
    else await this.#draw(response, url.includes('/chat/'), body);
  }

  async #draw(response: ServerResponse, chat: boolean, body: CallBody): Promise<void> {
    const refused = this.traits.refuses.find((name) => name in body);
    if (refused !== undefined) {
      const message = `Unsupported parameter: '${refused}' is not supported with this model.`;
      const way = refused === 'max_tokens' ? " Use 'max_completion_tokens' instead." : '';
      sendJson(response, 400, { error: { message: message + way, code: 'unsupported_parameter' } });
    } else sendJson(response, 200, await answerCall(body, chat, this.traits));
  }
}

/** What a browser asks before it sends JSON or a key somewhere else. */
function sendPreflight(response: ServerResponse, isAllowed: boolean): void {
  if (isAllowed) response.setHeader('Access-Control-Allow-Headers', 'Authorization, Content-Type');
  response.writeHead(isAllowed ? 204 : 405).end();
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

function makeTrouble(response: ServerResponse, trouble: Trouble): void {
  switch (trouble.kind) {
    case 'status':
      sendStatus(response, trouble);
      break;
    case 'json':
      sendJson(response, 200, trouble.body);
      break;
    case 'page':
      sendPage(response, trouble.status ?? 200);
      break;
    case 'cut':
      sendCut(response);
      break;
    case 'half':
      response.writeHead(200, { 'Content-Type': 'application/json' });
      response.end('{"choices": [');
      break;
    case 'hang':
      break;
  }
}

function sendStatus(
  response: ServerResponse,
  { status, headers = {}, body }: Trouble & { kind: 'status' },
): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  sendJson(response, status, body ?? { error: { message: 'out of order' } });
}

/** Promises more than ever comes. */
function sendCut(response: ServerResponse): void {
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '1000' });
  response.write('{"choices": [');
  setTimeout(() => response.destroy(), 5);
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json' });
  response.end(JSON.stringify(body));
}

function sendPage(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'Content-Type': 'text/html' });
  response.end('<!DOCTYPE html><html><body>A page.</body></html>');
}
