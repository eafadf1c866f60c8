import { m } from '../../../messages/messages.js';
import type { Distinct } from '../../../core/statistics/distinct-count.ts';
import { numberText, partText } from '../../../state/library-words.ts';

/** How varied the samples of a run are: `612 of 820 distinct (75%)`. */
export const distinctText = ({ distinct, drawn }: Distinct): string =>
  m.lab_distinct({
    distinct: numberText(distinct),
    drawn: numberText(drawn),
    part: partText(distinct / drawn),
  });
