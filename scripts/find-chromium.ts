import { existsSync } from 'node:fs';
import { chromium } from 'playwright';

/**
 * Gives launch options for a Chromium that is on this machine: `CHROMIUM` if set, a system package
 * if installed, else the one Playwright downloaded. Root cannot use Chromium's own sandbox.
 */
export function chromiumLaunchOptions(): { executablePath: string; args: string[] } {
  const candidates = [
    process.env['CHROMIUM'],
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    chromium.executablePath(),
  ];
  const executablePath = candidates.find((path) => path !== undefined && existsSync(path));
  if (executablePath === undefined) {
    throw new Error(
      'No Chromium found. Install one (npx playwright install chromium, or your system package) or set CHROMIUM to its path.',
    );
  }
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];
  return { executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox', ...quiet] : quiet };
}
