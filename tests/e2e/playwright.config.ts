import { defineConfig } from '@playwright/test';
import { chromiumLaunchOptions } from '../../scripts/find-chromium.ts';

const port = process.env['E2E_PORT'] ?? '4173';
const ci = process.env['CI'] !== undefined;

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/e2e',
  // One at a time: programs are judged by the clock here, and the lanes use every core.
  workers: 1,
  // A test that passes at the second try has failed.
  retries: 0,
  forbidOnly: ci,
  // A loaded machine is slow, not wrong.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    launchOptions: chromiumLaunchOptions(),
    // A click on something that never comes must not take the whole test's time.
    actionTimeout: 60_000,
    trace: 'retain-on-failure',
  },
  webServer: {
    command: `npx vite preview --host 127.0.0.1 --port ${port} --strictPort`,
    cwd: '../..',
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: !ci,
  },
});
