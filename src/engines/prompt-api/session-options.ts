import type { SessionOptions } from './language-model.ts';

const english = [{ type: 'text', languages: ['en'] }] as const;

/** What every session expects; `availability` must be asked with the same, or may answer otherwise. */
export const sessionOptions: SessionOptions = { expectedInputs: english, expectedOutputs: english };
