import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The newest modification time under a path, in ms since 1970; 0 where there is nothing.
 * @param {string} path
 * @returns {number}
 */
function newest(path) {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  // A folder's own time tells that a file was removed from it.
  return readdirSync(path).reduce(
    (latest, name) => Math.max(latest, newest(join(path, name))),
    stat.mtimeMs,
  );
}

/**
 * Whether a made file is absent, or older than anything it is made from.
 * @param {string} made
 * @param {readonly string[]} sources files or folders; one that is absent is no reason
 * @returns {boolean}
 */
export function isOlder(made, sources) {
  return !existsSync(made) || sources.some((source) => newest(source) > newest(made));
}
