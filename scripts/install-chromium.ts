// `npm run setup` ends here: makes sure there is a Chromium for tests, `npm run evaluate` and
// `npm run bench`. An installed one, else Playwright's, else Debian's package when root.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { installChromium, type ChromiumSource } from './install-chromium-steps.ts';
import { chromiumLaunchOptions } from './find-chromium.ts';

const minutes = 60_000;

function run(program: string, args: readonly string[], timeout: number): boolean {
  console.log(`> ${program} ${args.join(' ')}`);
  const result = spawnSync(program, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout,
    killSignal: 'SIGKILL',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (result.error) console.log(`${program}: ${result.error.message}`);
  return result.status === 0;
}

/** Path of a Chromium that starts, so that one whose libraries are missing does not count. */
function usableChromium(): string | undefined {
  try {
    const { executablePath } = chromiumLaunchOptions();
    const { status } = spawnSync(executablePath, ['--version'], { timeout: minutes });
    return status === 0 ? executablePath : undefined;
  } catch {
    return undefined; // none found
  }
}

const playwrightCli = join(
  dirname(createRequire(import.meta.url).resolve('playwright/package.json')),
  'cli.js',
);
const isRoot = process.getuid?.() === 0;

const sources: readonly ChromiumSource[] = [
  {
    name: "Playwright's download",
    install: () => run(process.execPath, [playwrightCli, 'install', 'chromium'], 4 * minutes),
  },
  {
    name: "Playwright's download with the system libraries it needs",
    unless: isRoot ? undefined : 'only root can install system libraries',
    install: () => run(process.execPath, [playwrightCli, 'install-deps', 'chromium'], 5 * minutes),
  },
  {
    name: "Debian's package",
    unless: isRoot ? undefined : 'only root can install packages',
    install: () =>
      run('apt-get', ['update'], 5 * minutes) &&
      run('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium'], 10 * minutes),
  },
];

const path = installChromium(usableChromium, sources, console.log);
process.exitCode = path === undefined ? 1 : 0;
