import * as v from 'valibot';
import type { KnownEndpoint } from '../engines/openai/describe-endpoint.ts';

/** An endpoint as this browser remembers it; its key is kept apart from it. */
export type SavedEndpoint = Required<KnownEndpoint>;

/** How many requests may be in flight, and how many samples one may ask for. */
export const endpointRanges = {
  concurrency: { least: 1, most: 256 },
  samplesPerRequest: { least: 1, most: 64 },
} as const;

const storageKey = 'endpoints';
const keysKey = 'endpoint-keys';

const between = ({ least, most }: { readonly least: number; readonly most: number }) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

const schema = v.object({
  url: v.pipe(v.string(), v.url()),
  models: v.array(v.string()),
  concurrency: between(endpointRanges.concurrency),
  samplesPerRequest: between(endpointRanges.samplesPerRequest),
});

/** The endpoints this browser remembers; what no longer makes sense is left out. */
export function loadEndpoints(): readonly SavedEndpoint[] {
  return listItem(storageKey).flatMap((item) => {
    const read = v.safeParse(schema, item);
    return read.success ? [read.output] : [];
  });
}

/** Remembers these endpoints, and no others. */
export const storeEndpoints = (endpoints: readonly SavedEndpoint[]): void => {
  setItem(storageKey, endpoints);
};

/** The keys somebody asked this browser to remember, by address. */
export function loadKeys(): ReadonlyMap<string, string> {
  const pairs = listItem(keysKey).map((item) =>
    v.safeParse(v.tuple([v.string(), v.string()]), item),
  );
  return new Map(pairs.flatMap(({ success, output }) => (success ? [output] : [])));
}

/** Remembers these keys, and no others. */
export const storeKeys = (keys: ReadonlyMap<string, string>): void => {
  setItem(keysKey, [...keys]);
};

function listItem(key: string): readonly unknown[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(stored) ? stored : [];
  } catch {
    return [];
  }
}

function setItem(key: string, value: readonly unknown[]): void {
  try {
    if (value.length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Storage is blocked: they are known for as long as the page is open.
  }
}
