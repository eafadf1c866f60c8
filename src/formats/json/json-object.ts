/** A record of a file before it is known what it means. */
export type JsonObject = Readonly<Record<string, unknown>>;
