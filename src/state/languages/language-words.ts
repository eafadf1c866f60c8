import type { Fidelity } from '../../runtimes/language.ts';

/** How close what runs here is to what benchmarks mean by the language, in words. */
export const fidelityWords: Readonly<Record<Fidelity, string>> = {
  reference: 'reference implementation',
  interpreter: 'other implementation',
  subset: 'a part of the language',
};
