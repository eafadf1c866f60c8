import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Endpoints } from '../../src/state/endpoints.svelte.ts';
import type { SavedEndpoint } from '../../src/state/saved-endpoints.ts';
import { stubLocalStorage } from './stored-items.ts';

const ollama: SavedEndpoint = {
  url: 'http://localhost:11434/v1',
  models: ['qwen2.5-coder:7b', 'starcoder2:3b-base'],
  concurrency: 4,
  samplesPerRequest: 1,
};
const cluster: SavedEndpoint = { ...ollama, url: 'https://llm.example/v1', models: ['big'] };

let stored: Map<string, string>;
beforeEach(() => {
  stored = stubLocalStorage();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const everything = (): string => JSON.stringify([...stored]);

describe('Endpoints', () => {
  test('save(endpoint, key) remembers the endpoint and not the key', () => {
    const endpoints = new Endpoints();
    endpoints.save(ollama, 'secret', false);
    expect(endpoints.keyOf(ollama.url)).toBe('secret');
    expect(everything()).not.toContain('secret');
    const later = new Endpoints();
    expect(later.list).toEqual([ollama]);
    expect(later.keyOf(ollama.url)).toBeUndefined();
  });

  test('save(endpoint, key, remember) remembers the key until it is told otherwise', () => {
    new Endpoints().save(ollama, 'secret', true);
    const later = new Endpoints();
    expect(later.keyOf(ollama.url)).toBe('secret');
    expect(later.isRemembered(ollama.url)).toBe(true);
    later.save(ollama, 'secret', false);
    expect(everything()).not.toContain('secret');
    expect(later.keyOf(ollama.url)).toBe('secret');
  });

  test('save(…) of a known address changes it in its place', () => {
    const endpoints = new Endpoints();
    endpoints.save(ollama, '', false);
    endpoints.save(cluster, '', false);
    endpoints.save({ ...ollama, concurrency: 8 }, '', false);
    expect(endpoints.list).toEqual([{ ...ollama, concurrency: 8 }, cluster]);
  });

  test('remove(url) forgets endpoint and key, and gives what brings both back', () => {
    const endpoints = new Endpoints();
    endpoints.save(ollama, 'secret', true);
    const undo = endpoints.remove(ollama.url);
    expect(endpoints.list).toEqual([]);
    expect(everything()).not.toContain('secret');
    undo();
    expect(new Endpoints().list).toEqual([ollama]);
    expect(new Endpoints().keyOf(ollama.url)).toBe('secret');
  });

  test('engines are its endpoints, with what a name says of a model', () => {
    const endpoints = new Endpoints();
    endpoints.save(ollama, '', false);
    expect(endpoints.engines).toMatchObject([
      {
        id: 'openai',
        label: 'localhost:11434',
        endpoint: ollama.url,
        models: [{ id: 'qwen2.5-coder:7b' }, { id: 'starcoder2:3b-base', madeFor: 'completion' }],
      },
    ]);
    expect(endpoints.engines[0]?.models[0]).not.toHaveProperty('madeFor');
  });

  test.each([
    ['nonsense', 'nonsense'],
    ['no list', '{"url":"x"}'],
    ['an endpoint without models', JSON.stringify([{ url: ollama.url, concurrency: 1 }, cluster])],
    ['one that asks too much', JSON.stringify([{ ...ollama, concurrency: 1e9 }, cluster])],
  ])('new Endpoints() leaves out what makes no sense: %s', (_, text) => {
    stored.set('endpoints', text);
    expect(new Endpoints().list).toEqual(text.includes('llm.example') ? [cluster] : []);
  });
});
