import { afterEach, expect, test, vi } from 'vitest';
import { explainUnreachable } from '../../../src/engines/openai/explain-unreachable.ts';
import { connect, type Outside } from '../../../src/engines/openai/connect.ts';
import type { PagePlace } from '../../../src/engines/openai/page-place.ts';
import { drawOpenAi } from './draw-openai.ts';
import { TestServer } from './server/server.ts';

const failed = new TypeError('Failed to fetch');
const nobody = () => Promise.reject(failed);
const somebody = () => Promise.resolve(new Response(null));
const secure: PagePlace = { origin: 'https://play.example', isolated: true, online: true };
const local: PagePlace = { origin: 'http://localhost:4173', isolated: true, online: true };

const words = (base: string, place: PagePlace, fetch: typeof globalThis.fetch = nobody) =>
  explainUnreachable(failed, { base, model: 'm', place, fetch });

afterEach(() => {
  vi.unstubAllGlobals();
});

test('explainUnreachable(…) names mixed content, and what may be done about it', async () => {
  const sentence = await words('http://192.168.1.5:8000/v1', secure);
  expect(sentence).toContain('plain http, and a page that came over https may not call it');
  expect(sentence).toContain('ssh -L');
});

test('explainUnreachable(…) does not blame mixed content for this computer', async () => {
  for (const host of ['localhost', '127.0.0.1']) {
    expect(await words(`http://${host}:11434/v1`, secure)).toContain('CORS');
  }
});

test('explainUnreachable(…) names the policy that keeps plain http on this computer', async () => {
  const sentence = await words('http://gpu-box:8000/v1', local);
  expect(sentence).toContain('may call https addresses and this computer');
});

test('explainUnreachable(…) says offline of what is elsewhere, not of what is here', async () => {
  const place = { ...secure, online: false };
  expect(await words('https://api.example/v1', place)).toContain('This device is offline');
  expect(await words('http://localhost:1/v1', place)).not.toContain('offline');
});

test('explainUnreachable(…) tells CORS from silence where the page can know', async () => {
  const place = { ...local, isolated: false };
  const cors = await words('http://localhost:11434/v1', place, somebody);
  expect(cors).toContain('answers, but does not allow this page to read it (CORS)');
  expect(cors).toContain('OLLAMA_ORIGINS=http://localhost:4173');
  const silence = await words('http://localhost:11434/v1', place);
  expect(silence).toContain('Nothing answers at http://localhost:11434/v1:');
});

test('explainUnreachable(…) names both where an isolated page cannot know', async () => {
  const sentence = await words('https://llm.example/v1', secure);
  expect(sentence).toContain('either the server does not run there, or it does not allow');
  expect(sentence).toContain(`--allowed-origins '["https://play.example"]'`);
});

test('explainUnreachable(…) names the permission for the local network that was denied', async () => {
  const asked: string[] = [];
  const query = ({ name }: { name: string }) => {
    asked.push(name);
    // As Chrome 142 to 144 have it: one permission for both.
    if (name !== 'local-network-access') return Promise.reject(new TypeError('unknown'));
    return Promise.resolve({ state: 'denied' });
  };
  vi.stubGlobal('navigator', { permissions: { query } });
  expect(await words('http://localhost:11434/v1', secure)).toContain('from calling this computer');
  expect(await words('https://nas.local/v1', secure)).toContain('your local network');
  expect(asked[0]).toBe('loopback-network');
  expect(await words('https://api.example/v1', secure)).not.toContain('site settings');
});

/** Lets a page read only what the server allows it to, as browsers do. */
const browserFetch =
  (origin: string): typeof fetch =>
  async (url, init) => {
    const response = await fetch(url, { ...init, mode: 'cors' });
    if (init?.mode === 'no-cors') return response;
    const allowed = response.headers.get('access-control-allow-origin');
    if (allowed !== '*' && allowed !== origin) throw new TypeError('Failed to fetch');
    return response;
  };

test('draw(…) from a page draws where the server allows the page, and explains where not', async () => {
  const server = await new TestServer({ allowedOrigin: local.origin }).start();
  const outside: Outside = {
    fetch: browserFetch('http://localhost:4173'),
    place: { ...local, isolated: false },
  };
  expect(await drawOpenAi({ url: server.url, outside }, [0, 1])).toHaveLength(2);
  server.traits.allowedOrigin = undefined;
  const drawing = drawOpenAi({ url: server.url, outside }, [0]);
  await expect(drawing).rejects.toThrow(`${server.url} answers, but does not allow this page`);
  await server.stop();
});

test('connect(…) sends no prompt and gives what the endpoint lists', async () => {
  const server = await new TestServer({ models: ['a', 'b'] }).start();
  const connection = await connect({ url: server.origin }, new AbortController().signal);
  expect(connection).toEqual({ base: `${server.origin}/v1`, models: ['a', 'b'] });
  expect(server.calls).toEqual([]);
  await server.stop();
});
