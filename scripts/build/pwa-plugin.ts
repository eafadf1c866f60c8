import type { Plugin } from 'vite';
import { VitePWA, type VitePWAOptions } from 'vite-plugin-pwa';

const mebibyte = 2 ** 20;

/** Everything a first run without a network needs: page, packs, model, the Python sandbox. */
const stored = '**/*.{html,js,css,wasm,zip,json,jsonl,gz,svg,png,woff2,txt,md,bin}';

type Transform = NonNullable<VitePWAOptions['injectManifest']['manifestTransforms']>[number];

/**
 * Leaves each file's size in the list, so that the service worker can tell how far it is, and marks
 * those of engines, which it stores when they are asked for.
 */
const describeEntries: Transform = (entries) => ({
  manifest: entries.map((entry) => ({
    ...entry,
    bytes: entry.size,
    ...(entry.url.includes('assets/engines/') && { onDemand: true }),
  })),
  warnings: [],
});

/** Builds the service worker and the web manifest, which make the site installable and offline. */
export function pwaPlugin(): Plugin[] {
  return VitePWA({
    strategies: 'injectManifest',
    srcDir: 'workers',
    filename: 'service-worker.ts',
    registerType: 'prompt',
    injectRegister: false, // src/state/offline.svelte.ts registers it and follows it
    includeManifestIcons: false, // the pattern below finds them already, with their sizes
    injectManifest: {
      globPatterns: [stored],
      // Kept by the page when somebody downloads a language.
      globIgnores: ['assets/languages/**'],
      maximumFileSizeToCacheInBytes: 32 * mebibyte,
      manifestTransforms: [describeEntries],
    },
    manifest: {
      id: './',
      name: 'Pass@k Playground',
      short_name: 'Pass@k',
      description:
        'Sample, run and grade code in the browser, and read pass@k with its uncertainty.',
      display: 'standalone',
      background_color: '#14162a',
      theme_color: '#14162a',
      categories: ['education', 'developer'],
      icons: [
        { src: 'icons/icon.svg', sizes: 'any', type: 'image/svg+xml' },
        { src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png' },
        { src: 'icons/icon-512.png', sizes: '512x512', type: 'image/png' },
        {
          src: 'icons/maskable-512.png',
          sizes: '512x512',
          type: 'image/png',
          purpose: 'maskable',
        },
      ],
    },
  });
}
