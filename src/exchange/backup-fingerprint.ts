import { canonicalJson } from '../formats/canonical-json.ts';
import type { BackupEntry } from './backup-format.ts';
import { Pace } from './backup-pace.ts';
import { Sha256 } from '../formats/bytes/sha256.ts';

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
  const pace = new Pace();
  for await (const some of entries) {
    for (const entry of some) {
      fingerprint.add(entry);
      if (pace.isDue) await pace.rest();
    }
  }
  return fingerprint.hex();
}

function essence(entry: BackupEntry): unknown {
  switch (entry.store) {
    case 'problemSets':
      return null;
    case 'problems':
      return entry.value.problem;
    case 'practice':
      return entry.value;
    case 'runs':
      return { ...entry.value, id: '', name: '', problemSetId: '' };
    default:
      return { ...entry.value, runId: '' };
  }
}
