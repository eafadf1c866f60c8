import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { pythonSupervisor } from './scripts/build/bundle-sandbox.ts';
import { codeSplitting } from './scripts/build/code-splitting.ts';
import { languagesPlugin, programSupervisor } from './scripts/build/languages-plugin.ts';
import { katexFonts } from './scripts/build/katex-fonts.ts';
import { lessonTitles } from './scripts/build/lesson-titles.ts';
import { messagesPlugin } from './scripts/build/messages-plugin.ts';
import { noCircles } from './scripts/build/no-circles.ts';
import { optionalFiles } from './scripts/build/optional-files.ts';
import { picoKernelsPlugin } from './scripts/build/pico-kernels-plugin.ts';
import { policyPlugin } from './scripts/build/policy-plugin.ts';
import { pwaPlugin } from './scripts/build/pwa-plugin.ts';
import { sandboxPlugin } from './scripts/build/sandbox-plugin.ts';
import { chromiumLaunchOptions } from './scripts/find-chromium.ts';
import { multiPlE } from './tests/multipl-e.ts';
import { sharedLines } from './tests/shared-lines.ts';

/** Headers that make the page cross-origin isolated: shared memory, and with it interrupts. */
const isolated = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

const packagesOfThePage = [
  '@codemirror/commands',
  '@codemirror/lang-cpp',
  '@codemirror/lang-go',
  '@codemirror/lang-javascript',
  '@codemirror/lang-php',
  '@codemirror/lang-python',
  '@codemirror/lang-sql',
  '@codemirror/language',
  '@codemirror/state',
  '@codemirror/view',
  '@huggingface/tokenizers',
  '@lezer/highlight',
  '@lucide/svelte/icons/presentation',
  '@observablehq/plot',
  '@webcontainer/api',
  '@wllama/wllama/esm/index.js',
  'axe-core',
  'bits-ui',
  'katex',
  'mdast-util-directive',
  'mdast-util-from-markdown',
  'mdast-util-math',
  'micromark-extension-directive',
  'micromark-extension-math',
  'sucrase',
  'svelte-sonner',
  'svelte-spa-router',
  'virtua/svelte',
];

export default defineConfig({
  base: './',
  plugins: [
    messagesPlugin(),
    sandboxPlugin(),
    languagesPlugin(),
    katexFonts(),
    lessonTitles(),
    policyPlugin([pythonSupervisor, programSupervisor]),
    picoKernelsPlugin(),
    svelte({ configFile: false, compilerOptions: { runes: true } }),
    noCircles(),
    pwaPlugin(),
  ],
  worker: { format: 'es', rolldownOptions: { output: optionalFiles } },
  // One ES module already, of seven megabytes, that a worker loads where there is a graphics card.
  optimizeDeps: { exclude: ['@mlc-ai/web-llm'] },
  build: { target: 'es2022', rolldownOptions: { output: { ...optionalFiles, codeSplitting } } },
  server: { headers: isolated },
  preview: { headers: isolated },
  test: {
    // A loaded machine is slow, not wrong.
    testTimeout: 30_000,
    expect: { poll: { timeout: 20_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/**/*.browser.test.ts'],
          environment: 'node',
        },
      },
      {
        extends: true,
        // Named here, because a package found only while tests run makes Vite reload them midway.
        optimizeDeps: { include: packagesOfThePage },
        test: {
          name: 'browser',
          include: ['tests/**/*.browser.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: chromiumLaunchOptions() }),
            instances: [{ browser: 'chromium' }],
            commands: {
              multiPlE: (_, code: string) => multiPlE(code),
              sharedLines: (_, file: string) => sharedLines(file),
            },
          },
        },
      },
    ],
  },
});
