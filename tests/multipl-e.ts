import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { sharedData } from './shared-data.ts';

/** A problem as MultiPL-E writes it; `prompt + completion + "\n" + tests` is a program. */
export interface MultiPlERecord {
  readonly name: string;
  readonly prompt: string;
  readonly tests: string;
  readonly stop_tokens?: readonly string[];
}

/** Problems of MultiPL-E's HumanEval in a language by its code, such as `js`; undefined where absent. */
export function multiPlE(code: string): MultiPlERecord[] | undefined {
  const path = sharedData(`multipl-e/humaneval-${code}.jsonl.gz`);
  if (path === undefined) return undefined;
  const lines = gunzipSync(readFileSync(path)).toString('utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as MultiPlERecord);
}

declare module 'vitest/browser' {
  interface BrowserCommands {
    /** Run by Vitest's server, because a page has no access to files. */
    multiPlE(code: string): Promise<MultiPlERecord[] | undefined>;
  }
}
