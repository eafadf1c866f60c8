// Run by import-large-file.test.ts in a process of its own, whose heap is too small for the file.
import { openAsBlob } from 'node:fs';
import { importFile } from '../../src/exchange/import-file.ts';
import { MemoryStore } from './memory-store.ts';

/** Counts samples and forgets them: the database keeps them on disk. */
class CountingStore extends MemoryStore {
  added = 0;
  override addSamples(samples: readonly unknown[]): Promise<void> {
    this.added += samples.length;
    return Promise.resolve();
  }
}

const path = process.argv[2] ?? '';
const store = new CountingStore();
const problem = {
  task_id: 'a/0',
  prompt: '',
  entry_point: 'f',
  test: 'def check(candidate): pass',
};
const text = JSON.stringify(problem);
await importFile({ source: { kind: 'text', text } }, { store, runId: '' });

let reports = 0;
const started = performance.now();
const file = await openAsBlob(path);
const source = { kind: 'file', file, name: 'large.jsonl' } as const;
const outcome = await importFile({ source }, { store, runId: 'run', onProgress: () => reports++ });
const seconds = (performance.now() - started) / 1000;
const peakMiB = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ kind: outcome.kind, added: store.added, reports, seconds, peakMiB }));
