import * as v from 'valibot';
import type { KnownEndpoint } from '../engines/openai/describe-endpoint.ts';
import { jsonList, setJsonList } from './json-list.ts';

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

const keySchema = v.tuple([v.string(), v.string()]);

/** The endpoints this browser remembers; what no longer makes sense is left out. */
export const loadEndpoints = (): readonly SavedEndpoint[] => jsonList(storageKey, schema);

/** Remembers these endpoints, and no others. */
export const storeEndpoints = (endpoints: readonly SavedEndpoint[]): void => {
  setJsonList(storageKey, endpoints);
};

/** The keys somebody asked this browser to remember, by address. */
export const loadKeys = (): ReadonlyMap<string, string> => new Map(jsonList(keysKey, keySchema));

/** Remembers these keys, and no others. */
export const storeKeys = (keys: ReadonlyMap<string, string>): void => {
  setJsonList(keysKey, [...keys]);
};
