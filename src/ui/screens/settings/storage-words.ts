import { numberText } from '../../../state/library-words.ts';
import type { StorageStatus, StoredCounts } from '../../../state/storage-status.svelte.ts';

/** How many things of each kind are stored, in the order people meet them. */
export const storedWords = (
  counts: StoredCounts,
): readonly { readonly label: string; readonly count: string }[] => [
  { label: 'Problem sets', count: numberText(counts.problemSets) },
  { label: 'Problems', count: numberText(counts.problems) },
  { label: 'Runs', count: numberText(counts.runs) },
  { label: 'Samples', count: numberText(counts.samples) },
  { label: 'Verdicts', count: numberText(counts.verdicts) },
];

/** How safe the data is, in a sentence; `refused` after the browser was asked and did not agree. */
export function persistenceWords(kind: StorageStatus['persistence'], refused: boolean): string {
  if (kind === 'persisted') return 'The browser keeps this data until you delete it.';
  if (refused) {
    return 'The browser did not promise to keep the data. Use the site more often, install it or bookmark it, then ask again; a backup is safe in any case.';
  }
  return kind === 'best-effort'
    ? 'The browser may delete this data when the disk runs full.'
    : 'This browser does not say whether it keeps the data; make a backup of what matters.';
}
