import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { EndpointForm } from '../../src/state/endpoint-form.svelte.ts';
import { Endpoints } from '../../src/state/endpoints.svelte.ts';
import { TestServer } from '../engines/openai/server/server.ts';
import { stubLocalStorage } from './stored-items.ts';

const server = await new TestServer().start();
afterAll(() => server.stop());

let endpoints: Endpoints;
beforeEach(() => {
  stubLocalStorage();
  // The engine asks which page it works for.
  vi.stubGlobal('location', new URL('http://localhost:4173/'));
  endpoints = new Endpoints();
  Object.assign(server.traits, { apiKey: undefined, models: ['ngram'] });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** A form with this address in it. */
function formAt(url: string): EndpointForm {
  const form = new EndpointForm(endpoints);
  form.set({ url });
  return form;
}

describe('EndpointForm', () => {
  test('connectAndSave() finds the interface and takes the models it lists', async () => {
    expect(await formAt(server.origin).connectAndSave()).toBe(true);
    expect(endpoints.list).toEqual([
      { url: server.url, models: ['ngram'], concurrency: 4, samplesPerRequest: 1 },
    ]);
  });

  test('connectAndSave() says that a key is wanted, and saves nothing', async () => {
    server.traits.apiKey = 'secret';
    const form = formAt(server.url);
    expect(await form.connectAndSave()).toBe(false);
    expect(form.error).toMatch(/wants a key/);
    expect(endpoints.list).toEqual([]);
    form.set({ key: ' secret ' });
    expect(form.error).toBeUndefined();
    expect(await form.connectAndSave()).toBe(true);
    expect(endpoints.keyOf(server.url)).toBe('secret');
  });

  test('connectAndSave() asks for names where the endpoint has no list', async () => {
    server.traits.models = undefined;
    const form = formAt(server.url);
    expect(await form.connectAndSave()).toBe(false);
    expect(form.asksNames).toBe(true);
    form.set({ names: 'one, two\nthree\n' });
    expect(await form.connectAndSave()).toBe(true);
    expect(endpoints.list[0]?.models).toEqual(['one', 'two', 'three']);
  });

  test('saveTyped() saves an endpoint that cannot be reached now', async () => {
    const form = formAt('http://127.0.0.1:9/v1');
    expect(await form.connectAndSave()).toBe(false);
    expect(form.error).toMatch(/127\.0\.0\.1:9/);
    form.set({ names: 'later' });
    expect(form.saveTyped()).toBe(true);
    expect(endpoints.list).toMatchObject([{ url: 'http://127.0.0.1:9/v1', models: ['later'] }]);
  });

  test('saveTyped() refuses an address that cannot be called', () => {
    const form = formAt('ftp://example');
    form.set({ names: 'm' });
    expect(form.saveTyped()).toBe(false);
    expect(form.error).toMatch(/address/);
  });

  test.each(['', '0', '1.5', '1000', 'x'])('it is not ready with %j requests at once', (typed) => {
    const form = formAt(server.url);
    form.set({ concurrency: typed });
    expect(form.isReady).toBe(false);
    expect(form.numberIssues.concurrency).toMatch(/^Requests at once must be a whole number/);
  });

  test('a changed address takes the place of the old one', async () => {
    await formAt(server.url).connectAndSave();
    const [before] = endpoints.list;
    const form = new EndpointForm(endpoints, before);
    form.set({ url: 'http://127.0.0.1:9/v1' });
    expect(form.saveTyped()).toBe(true);
    expect(endpoints.list).toMatchObject([{ url: 'http://127.0.0.1:9/v1', models: ['ngram'] }]);
  });

  test('stop() ends the attempt at once, without an error', async () => {
    const hanging = new EndpointForm(endpoints, undefined, (_url, _key, signal) => {
      return new Promise((_, reject) => {
        signal.addEventListener('abort', () => {
          reject(signal.reason as Error);
        });
      });
    });
    hanging.set({ url: server.url });
    const attempt = hanging.connectAndSave();
    expect(hanging.isConnecting).toBe(true);
    hanging.stop();
    expect(await attempt).toBe(false);
    expect(hanging.error).toBeUndefined();
    expect(hanging.isConnecting).toBe(false);
  });
});
