import { createContext } from 'svelte';
import type { Playground } from '../state/playground.ts';

/** Hands the open playground (database, sandbox, runs) down from the app to every screen. */
export const [usePlayground, providePlayground] = createContext<Playground>();
