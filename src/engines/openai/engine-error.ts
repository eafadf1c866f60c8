import { engineErrorOf } from '../shared/engine-error.ts';

/** An error of this engine; the sentence says what happened and what to do about it. */
export const engineError = engineErrorOf('openai');
