import { createContext } from 'svelte';
import type { Lab } from '../state/lab.svelte.ts';

/** Hands the Lab's state down from the app to every part of the Lab. */
export const [useLab, provideLab] = createContext<Lab>();
