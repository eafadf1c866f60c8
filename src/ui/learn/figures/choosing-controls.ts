import { m } from '../../../messages/messages.js';
import type { FigureControl } from '../../../state/learn/figure-control.ts';
import { numberText } from '../../../state/library-words.ts';

/** How many of the forty recorded samples are drawn before one is chosen. */
export const drawnK: FigureControl = {
  kind: 'number',
  name: 'k',
  label: m.choosing_k,
  symbol: 'k',
  least: 1,
  most: 40,
  step: 1,
  start: 10,
  format: numberText,
};

/** Which recorded stage of Pico the samples are of. */
export const stageOfPico: FigureControl = {
  kind: 'choice',
  name: 'stage',
  label: m.choosing_stage,
  options: [
    { value: 'weak', label: m.choosing_weak },
    { value: 'medium', label: m.choosing_medium },
    { value: 'strong', label: m.choosing_strong },
  ],
  start: 'strong',
};
