// `npm start`: installs and builds what is missing or out of date, serves the result with the
// headers it wants, and opens a browser. Plain Node, because it runs before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { isOlder } from './start-freshness.mjs';

const root = join(import.meta.dirname, '..');
const usage = `npm start [-- --no-open] [-- --port N]   serve the playground on this machine`;
/** Always the same port, because the browser keeps runs per address, port included. */
const usualPort = 7164;
/** @type {Partial<Record<NodeJS.Platform, string>>} */
const openers = { darwin: 'open', win32: 'explorer' };

/** @param {...string} args */
function npm(...args) {
  console.log(`\n> npm ${args.join(' ')}`);
  const shell = process.platform === 'win32';
  const { status } = spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell });
  if (status !== 0) process.exit(status ?? 1);
}

/** @param {string} url */
function openBrowser(url) {
  const opener = openers[process.platform] ?? 'xdg-open';
  const child = spawn(opener, [url], { stdio: 'ignore', detached: true });
  // No browser here (a server, a container): the address is printed, that is enough.
  child.on('error', () => undefined);
  child.unref();
}

/** @param {number} port */
async function serve(port) {
  const { preview } = await import('vite');
  const server = await preview({
    root,
    logLevel: 'warn',
    preview: { host: '127.0.0.1', port, open: false },
  });
  const address = server.httpServer.address();
  return address !== null && typeof address === 'object' ? address.port : port;
}

/** @param {readonly string[]} args */
function wantedPort(args) {
  const at = args.indexOf('--port');
  const port = Number(at < 0 ? (process.env['PORT'] ?? usualPort) : args[at + 1]);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  console.error(`Not a port: ${args[at + 1] ?? process.env['PORT'] ?? ''}\n${usage}`);
  return process.exit(2);
}

const args = process.argv.slice(2);
if (args.includes('--help')) {
  console.log(usage);
  process.exit(0);
}
const port = wantedPort(args);
const installed = join(root, 'node_modules/.package-lock.json');
if (isOlder(installed, [join(root, 'package-lock.json')])) npm('ci');
const sources = [
  'index.html',
  'package-lock.json',
  'vite.config.ts',
  'messages',
  'public',
  'src',
  'workers',
];
const paths = [...sources, 'scripts/build'].map((path) => join(root, path));
if (isOlder(join(root, 'dist/index.html'), paths)) npm('run', 'build');

const served = await serve(port);
const url = `http://127.0.0.1:${String(served)}/`;
if (port !== 0 && served !== port) {
  console.warn(`Port ${String(port)} is taken. Runs stored there are not visible here.`);
}
console.log(`\nPass@k Playground: ${url}\nCtrl+C stops it.`);
if (!args.includes('--no-open')) openBrowser(url);
