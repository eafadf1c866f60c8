/** The host of an endpoint's address, as people know it: `localhost:11434`. */
export const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : url);
