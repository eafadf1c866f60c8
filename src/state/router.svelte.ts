import { push, replace, router } from 'svelte-spa-router';
import { formatRoute, type RouteParams } from './route-url.ts';

/** Where the user is: the path and the parameters of the URL fragment (`#/lab?run=…&k=…`). */
class Route {
  readonly path = $derived(router.location);
  readonly params = $derived(new URLSearchParams(router.querystring ?? ''));

  /** Opens a screen; the browser's Back returns to where the user was. */
  open = (path: string, params: RouteParams = {}): void => {
    void push(formatRoute(path, params));
  };

  /** Merges parameters into the current address without a new step in the history. */
  merge = (changes: RouteParams): void => {
    const merged: RouteParams = { ...Object.fromEntries(this.params), ...changes };
    const address = formatRoute(this.path, merged);
    if (address !== formatRoute(this.path, Object.fromEntries(this.params))) void replace(address);
  };
}

/** One per page: the document has one address. */
export const route = new Route();
