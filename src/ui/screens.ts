import type { Component } from 'svelte';
import { m } from '../messages/messages.js';

/** One destination of the top bar; its code is loaded when it is first opened. */
export interface Screen {
  readonly path: string;
  /** Its name, in the language the page is in when it is called. */
  readonly label: () => string;
  readonly load: () => Promise<{ default: Component }>;
}

/** Every screen, in the order of the top bar. */
export const screens: readonly [Screen, ...Screen[]] = [
  { path: '/learn', label: m.shell_learn, load: () => import('./screens/Learn.svelte') },
  { path: '/lab', label: m.shell_lab, load: () => import('./screens/Lab.svelte') },
  { path: '/compare', label: m.shell_compare, load: () => import('./screens/Compare.svelte') },
  {
    path: '/experiments',
    label: m.shell_experiments,
    load: () => import('./screens/Experiments.svelte'),
  },
  { path: '/problems', label: m.shell_problems, load: () => import('./screens/Problems.svelte') },
  { path: '/models', label: m.shell_models, load: () => import('./screens/Models.svelte') },
  { path: '/runs', label: m.shell_runs, load: () => import('./screens/Runs.svelte') },
  { path: '/settings', label: m.shell_settings, load: () => import('./screens/Settings.svelte') },
];

/** What has an address and no place in the top bar: other screens lead there. */
export const furtherScreens: readonly Omit<Screen, 'label'>[] = [
  { path: '/learn/practice', load: () => import('./screens/Practice.svelte') },
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

/** The screen an address shows; a bare or unknown one shows home. */
export function screenAt(path: string): Pick<Screen, 'load'> {
  const known = [...furtherScreens, ...screens];
  const isHome = (screen: Pick<Screen, 'path'>): boolean => screen.path === home;
  return known.find((one) => isOn(one.path, path)) ?? known.find(isHome) ?? screens[0];
}
