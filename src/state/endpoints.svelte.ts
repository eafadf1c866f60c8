import type { EngineDescriptor } from '../engines/engine.ts';
import { describeEndpoint } from '../engines/openai/describe-endpoint.ts';
import {
  loadEndpoints,
  loadKeys,
  storeEndpoints,
  storeKeys,
  type SavedEndpoint,
} from './saved-endpoints.ts';

/** The endpoints somebody has added, and their keys. */
export class Endpoints {
  #list = $state.raw(loadEndpoints());
  #remembered = $state.raw(loadKeys());
  /** Keys of this page, remembered or not. */
  #keys = $state.raw<ReadonlyMap<string, string>>(this.#remembered);

  /** In the order in which they were added. */
  get list(): readonly SavedEndpoint[] {
    return this.#list;
  }

  /** Each as an engine that runs can be drawn by. */
  readonly engines = $derived.by((): readonly EngineDescriptor[] =>
    this.#list.map((endpoint) => describeEndpoint(endpoint, () => this.keyOf(endpoint.url))),
  );

  /** The key for an endpoint, while this page is open or for longer; undefined for none. */
  keyOf = (url: string): string | undefined => this.#keys.get(url);

  /** Whether its key outlives this page. */
  isRemembered = (url: string): boolean => this.#remembered.has(url);

  /** Adds an endpoint, or changes the one at its address. An empty key is no key. */
  save = (endpoint: SavedEndpoint, key: string, remember: boolean): void => {
    const isNew = this.#list.every(({ url }) => url !== endpoint.url);
    this.#store(
      isNew
        ? [...this.#list, endpoint]
        : this.#list.map((known) => (known.url === endpoint.url ? endpoint : known)),
    );
    this.#setKey(endpoint.url, key, remember);
  };

  /** Forgets an endpoint and its key; gives what brings both back. */
  remove = (url: string): (() => void) => {
    const [list, key, remembered] = [this.#list, this.keyOf(url) ?? '', this.isRemembered(url)];
    this.#store(list.filter((known) => known.url !== url));
    this.#setKey(url, '', false);
    return () => {
      this.#store(list);
      this.#setKey(url, key, remembered);
    };
  };

  #store(list: readonly SavedEndpoint[]): void {
    this.#list = list;
    storeEndpoints(list);
  }

  #setKey(url: string, key: string, remember: boolean): void {
    this.#keys = changed(this.#keys, url, key);
    this.#remembered = changed(this.#remembered, url, remember ? key : '');
    storeKeys(this.#remembered);
  }
}

function changed(
  keys: ReadonlyMap<string, string>,
  url: string,
  key: string,
): ReadonlyMap<string, string> {
  const others = [...keys].filter(([known]) => known !== url);
  return new Map(key === '' ? others : [...others, [url, key]]);
}
