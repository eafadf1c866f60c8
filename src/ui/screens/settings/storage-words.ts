import { m } from '../../../messages/messages.js';
import { numberText } from '../../../state/library-words.ts';
import type { StorageStatus, StoredCounts } from '../../../state/storage-status.svelte.ts';

/** How many things of each kind are stored, in the order people meet them. */
export const storedWords = (
  counts: StoredCounts,
): readonly { readonly label: string; readonly count: string }[] => [
  { label: m.settings_storage_sets(), count: numberText(counts.problemSets) },
  { label: m.settings_storage_problems(), count: numberText(counts.problems) },
  { label: m.settings_storage_runs(), count: numberText(counts.runs) },
  { label: m.settings_storage_samples(), count: numberText(counts.samples) },
  { label: m.settings_storage_verdicts(), count: numberText(counts.verdicts) },
];

/** How safe the data is, in a sentence; `refused` after the browser was asked and did not agree. */
export function persistenceWords(kind: StorageStatus['persistence'], refused: boolean): string {
  if (kind === 'persisted') return m.settings_storage_kept();
  if (refused) return m.settings_storage_refused();
  return kind === 'best-effort' ? m.settings_storage_best_effort() : m.settings_storage_not_told();
}
