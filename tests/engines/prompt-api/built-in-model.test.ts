import { expect, test } from 'vitest';
import { builtInModel } from '../../../src/engines/prompt-api/built-in-model.ts';
import { browserVersion } from '../../../src/engines/prompt-api/user-agent.ts';
import { StandInBrowser } from './stand-in-browser.ts';

const chrome = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/148.0.0.0 Safari/537.36';
const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

test.each(['available', 'downloadable', 'downloading'] as const)(
  'builtInModel(%s) is there',
  async (availability) => {
    const { api } = new StandInBrowser({ availability });
    expect(await builtInModel(api)).toMatchObject({ kind: 'there', availability });
  },
);

test('builtInModel(…) says why there is none, by what the browser is', async () => {
  const { api } = new StandInBrowser({ availability: 'unavailable' });
  const why = async (...args: Parameters<typeof builtInModel>) => {
    const found = await builtInModel(...args);
    return found.kind === 'absent' ? found.why : '';
  };
  expect(await why(undefined, firefox)).toContain('brings no model');
  expect(await why(undefined, chrome)).toContain('chrome://flags');
  expect(await why(api)).toContain('not for this device');
});

test('builtInModel(…) of a browser that throws does not', async () => {
  const { api } = new StandInBrowser();
  const broken = { ...api, availability: () => Promise.reject(new Error('no such service')) };
  expect(await builtInModel(broken)).toMatchObject({
    kind: 'absent',
    why: expect.stringContaining('no such service') as string,
  });
});

test('browserVersion(user agent) says Edge of Edge, and nothing of other browsers', () => {
  expect(browserVersion(chrome)).toBe('Chrome/148.0.0.0');
  expect(browserVersion(`${chrome} Edg/148.0.1.2`)).toBe('Edg/148.0.1.2');
  expect(browserVersion(firefox)).toBeUndefined();
});
