/** How a request is answered: from the stored site, by going to the front page, or by the network. */
export type Route =
  | { readonly kind: 'stored'; readonly url: string }
  | { readonly kind: 'engine'; readonly url: string }
  | { readonly kind: 'page'; readonly home: string }
  | { readonly kind: 'network' }
  | { readonly kind: 'not-ours' };

/** The parts of a request that decide. */
export type RoutedRequest = Pick<Request, 'method' | 'mode' | 'url'>;

/**
 * Decides who answers a request. `scope` is the address of the site, `isStored` knows the files
 * that were stored on installation, `isEngine` those that are stored when they are used. The site is one page whose addresses are relative, so any
 * other page address that neither store nor network knows leads to the front page.
 */
export function route(
  request: RoutedRequest,
  scope: string,
  isStored: (url: string) => boolean,
  isEngine: (url: string) => boolean = () => false,
): Route {
  const url = new URL(request.url);
  const ours = url.origin === new URL(scope).origin;
  if (request.method !== 'GET' || !ours) return { kind: 'not-ours' };
  url.search = '';
  url.hash = '';
  const file = url.href === scope ? new URL('index.html', scope).href : url.href;
  if (isStored(file)) return { kind: 'stored', url: file };
  if (isEngine(file)) return { kind: 'engine', url: file };
  return request.mode === 'navigate' && url.href.startsWith(scope)
    ? { kind: 'page', home: scope }
    : { kind: 'network' };
}
