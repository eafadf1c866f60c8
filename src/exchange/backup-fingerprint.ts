import { canonicalJson } from '../formats/canonical-json.ts';
import type { BackupEntry } from './backup-format.ts';
import { Sha256 } from './backup-sha256.ts';

/**
 * SHA-256 of what makes a set or run what it is. Ids and names are left out, so that a renamed run
 * is still the same; of a set only the problems count, whenever and from wherever they came.
 */
export class Fingerprint {
  readonly #hash = new Sha256();

  add(entry: BackupEntry): void {
    this.#hash.update(`${canonicalJson(essence(entry))}\n`);
  }

  hex(): string {
    return this.#hash.hex();
  }
}

/** The fingerprint of these records: those of one set or run, in the order of a backup. */
export async function fingerprintOf(
  entries: AsyncIterable<readonly BackupEntry[]>,
): Promise<string> {
  const fingerprint = new Fingerprint();
  for await (const some of entries) for (const entry of some) fingerprint.add(entry);
  return fingerprint.hex();
}

function essence(entry: BackupEntry): unknown {
  switch (entry.store) {
    case 'problemSets':
      return null;
    case 'problems':
      return entry.value.problem;
    case 'runs':
      return { ...entry.value, id: '', name: '', problemSetId: '' };
    default:
      return { ...entry.value, runId: '' };
  }
}
