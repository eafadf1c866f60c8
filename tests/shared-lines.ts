import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { sharedData } from './shared-data.ts';

/** Records of a public file of JSON lines, plain or gzipped; undefined where it is absent. */
export function sharedLines(file: string): unknown[] | undefined {
  const path = sharedData(file);
  if (path === undefined) return undefined;
  const bytes = readFileSync(path);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
}

declare module 'vitest/browser' {
  interface BrowserCommands {
    /** Run by Vitest's server, because a page has no access to files. */
    sharedLines(file: string): Promise<unknown[] | undefined>;
  }
}
