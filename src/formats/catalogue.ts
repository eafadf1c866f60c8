import { said } from '../core/said.ts';
import * as v from 'valibot';
import { formats } from './registry.ts';

const knownFormat = v.pipe(
  v.string(),
  v.check((id) => formats.some((format) => format.id === id), 'is no known format'),
);
const httpsUrl = v.pipe(v.string(), v.url(), v.startsWith('https://'));

/** A public benchmark: what it is, under which licence, and where its authors publish it. */
const entrySchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/)),
  name: v.string(),
  /** One or two sentences for someone who has not heard of it. */
  description: v.string(),
  tasks: v.pipe(v.number(), v.integer()),
  languages: v.pipe(v.array(v.string()), v.minLength(1)),
  /** SPDX identifier where there is one. */
  licence: v.string(),
  homepage: httpsUrl,
  download: v.nullable(
    v.strictObject({
      url: httpsUrl,
      bytes: v.pipe(v.number(), v.integer()),
      /** Whether the server lets other pages read the file; if not, people download it themselves. */
      cors: v.boolean(),
    }),
  ),
  /** Format in which it can be imported; null where it cannot be yet. */
  format: v.nullable(knownFormat),
  /** What to know before using it here. */
  note: v.optional(v.string()),
});

const catalogueSchema = v.strictObject({ entries: v.array(entrySchema) });

/** One benchmark of the catalogue. */
export type CatalogueEntry = Readonly<v.InferOutput<typeof entrySchema>>;

/** Where the catalogue lies, relative to the page. */
export const cataloguePath = 'catalogue.json';

/** The catalogue from its JSON value; throws valibot's error where the file breaks its schema. */
export const parseCatalogue = (value: unknown): readonly CatalogueEntry[] =>
  v.parse(catalogueSchema, value).entries;

/** Loads the site's own catalogue; nothing that it lists is fetched by that. */
export async function loadCatalogue(
  read: (path: string) => Promise<Response> = (path) => fetch(path),
): Promise<readonly CatalogueEntry[]> {
  const response = await read(cataloguePath);
  if (!response.ok) throw new Error(said`The catalogue could not be loaded (${response.status}).`);
  return parseCatalogue(await response.json());
}
