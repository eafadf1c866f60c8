import type { Component } from 'svelte';

/** One destination of the top bar; its code is loaded when it is first opened. */
export interface Screen {
  readonly path: string;
  readonly label: string;
  readonly load: () => Promise<{ default: Component }>;
}

/** Every screen, in the order of the top bar. */
export const screens: readonly [Screen, ...Screen[]] = [
  { path: '/learn', label: 'Learn', load: () => import('./screens/Learn.svelte') },
  { path: '/lab', label: 'Lab', load: () => import('./screens/Lab.svelte') },
  { path: '/compare', label: 'Compare', load: () => import('./screens/Compare.svelte') },
  {
    path: '/experiments',
    label: 'Experiments',
    load: () => import('./screens/Experiments.svelte'),
  },
  { path: '/problems', label: 'Problems', load: () => import('./screens/Problems.svelte') },
  { path: '/models', label: 'Models', load: () => import('./screens/Models.svelte') },
  { path: '/runs', label: 'Runs', load: () => import('./screens/Runs.svelte') },
  { path: '/settings', label: 'Settings', load: () => import('./screens/Settings.svelte') },
];

/** Where a bare address leads. */
export const home = '/lab';

/** Screens with addresses below them (`/learn/urn`), as patterns of the router. */
export const deepPaths: readonly (readonly [pattern: string, screen: string])[] = [
  ['/learn/*', '/learn'],
];

/** Whether an address belongs to a screen of the top bar; a bare one is home's. */
export const isOn = (screen: string, path: string): boolean =>
  path === screen || path.startsWith(`${screen}/`) || (path === '/' && screen === home);
