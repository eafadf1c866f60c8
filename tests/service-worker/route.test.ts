import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { route, type RoutedRequest } from '../../src/service-worker/route.ts';

const scope = 'https://host.example/playground/';
const files = new Set([`${scope}index.html`, `${scope}assets/app.js`]);
const isStored = (url: string) => files.has(url);
const get = (url: string, mode: RequestMode = 'cors'): RoutedRequest => ({
  method: 'GET',
  mode,
  url,
});
const routed = (request: RoutedRequest) => route(request, scope, isStored);

describe('route(request, scope, isStored)', () => {
  test.each(['', '?source=pwa', '#/lab', 'index.html', 'index.html?a=b#c'])(
    'route(request, ...) answers the front page "%s" from the store',
    (end) => {
      const page = { kind: 'stored', url: `${scope}index.html` };
      expect(routed(get(scope + end, 'navigate'))).toEqual(page);
    },
  );

  test('route(request, ...) answers a stored file whatever its query', () => {
    const stored = { kind: 'stored', url: `${scope}assets/app.js` };
    expect(routed(get(`${scope}assets/app.js?v=1`))).toEqual(stored);
  });

  test('route(request, ...) leads a page address it does not know home, but not a file', () => {
    expect(routed(get(`${scope}lab`, 'navigate'))).toEqual({ kind: 'page', home: scope });
    expect(routed(get(`${scope}model.bin`))).toEqual({ kind: 'network' });
  });

  test('route(request, ...) leaves other sites of the host to the network', () => {
    const elsewhere = get('https://host.example/other/', 'navigate');
    expect(routed(elsewhere)).toEqual({ kind: 'network' });
  });

  test('route(request, ...) keeps away from other hosts and from anything but reading', () => {
    expect(routed(get('https://data.example/humaneval.jsonl'))).toEqual({ kind: 'not-ours' });
    expect(routed({ ...get(scope), method: 'POST' })).toEqual({ kind: 'not-ours' });
  });

  test('route(request, ...) never gives a stored address that is not stored', () => {
    fc.assert(
      fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (url) => {
        const how = routed(get(url, 'navigate'));
        expect(how.kind !== 'stored' || isStored(how.url)).toBe(true);
      }),
    );
  });
});
