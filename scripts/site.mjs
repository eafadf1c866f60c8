// The built site: making it when it is out of date, and serving it. Plain Node, because `npm start`
// needs it before anything is installed.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { isOlder } from './start-freshness.mjs';

export const root = join(import.meta.dirname, '..');

/** @param {...string} args */
export function npm(...args) {
  console.error(`\n> npm ${args.join(' ')}`);
  const shell = process.platform === 'win32';
  // Standard output belongs to the program that asked.
  const { status } = spawnSync('npm', args, { cwd: root, stdio: ['ignore', 2, 2], shell });
  if (status !== 0) process.exit(status ?? 1);
}

/** Builds the site when anything it is made from is newer. */
export function buildIfStale() {
  const sources = ['index.html', 'package-lock.json', 'vite.config.ts', 'public', 'src', 'workers'];
  const paths = [...sources, 'scripts/build'].map((path) => join(root, path));
  if (isOlder(join(root, 'dist/index.html'), paths)) npm('run', 'build');
}

/**
 * Serves the built site on this machine with the headers it wants; another port if it is taken.
 * @param {number} port 0 for any
 */
export async function serveSite(port) {
  const { preview } = await import('vite');
  const server = await preview({
    root,
    logLevel: 'warn',
    preview: { host: '127.0.0.1', port, open: false },
  });
  const address = server.httpServer.address();
  const served = address !== null && typeof address === 'object' ? address.port : port;
  return { port: served, url: `http://127.0.0.1:${String(served)}/`, close: () => server.close() };
}
