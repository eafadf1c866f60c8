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

  /**
   * Gives a bare address the name of its screen, before anything is drawn: naming it later, with the
   * first parameter, would be another route to the router, which would draw the screen anew.
   */
  name = async (path: string): Promise<void> => {
    if (this.path === '/') await replace(formatRoute(path, Object.fromEntries(this.params)));
  };

  /**
   * Merges parameters into the address without a new step in the history. With a `path`, only if the
   * user is still on that screen (a bare address is the first screen's).
   */
  merge = (changes: RouteParams, path: string = this.path): void => {
    if (this.path !== path && this.path !== '/') return;
    const current = Object.fromEntries(this.params);
    const address = formatRoute(path, { ...current, ...changes });
    if (address !== formatRoute(path, current)) void replace(address);
  };
}

/** One per page: the document has one address. */
export const route = new Route();
