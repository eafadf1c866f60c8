import type { Attack } from './self-test-attack.ts';
import { escapes } from './self-test-escapes.ts';
import { floods } from './self-test-floods.ts';
import { forgeries } from './self-test-forgeries.ts';
import { poisons } from './self-test-poisons.ts';

/** The attacks of the self-test, in the order they are tried. */
export const attacks: readonly Attack[] = [...escapes, ...forgeries, ...floods, ...poisons];
