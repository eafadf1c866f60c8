import type { Distinct } from '../../../core/statistics/distinct-count.ts';
import { numberText, partText } from '../../../state/library-words.ts';

/** How varied the samples of a run are: `612 of 820 distinct (75%)`. */
export const distinctText = ({ distinct, drawn }: Distinct): string =>
  `${numberText(distinct)} of ${numberText(drawn)} distinct (${partText(distinct / drawn)})`;

/** What that means, for whoever points at it. */
export const distinctWhy =
  'Different programs, character by character, within each problem. Equal ones are executed once and count each; where most repeat, further samples tell little.';
