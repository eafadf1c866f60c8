import { existsSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.env['PASSK_DATA'] ?? join(import.meta.dirname, '../../shared/data');

/**
 * Path of a public benchmark file that is not part of this repository, or undefined (with a line
 * that says so) where it is absent; a test that needs it is then skipped, never passed.
 */
export function sharedData(file: string): string | undefined {
  const path = join(folder, file);
  if (existsSync(path)) return path;
  console.warn(`Skipping: ${file} is not in ${folder}; set PASSK_DATA to the folder that has it.`);
  return undefined;
}
