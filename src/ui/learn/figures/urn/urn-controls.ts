import { m } from '../../../../messages/messages.js';
import type { NumberControl } from '../../../../state/learn/figure-control.ts';

/** n, c and k as sliders; c never exceeds n, and k does where there is then something to learn. */
export const urnControls: readonly [n: NumberControl, c: NumberControl, k: NumberControl] = [
  {
    kind: 'number',
    name: 'n',
    label: m.urn_n,
    symbol: 'n',
    least: 2,
    most: 60,
    step: 1,
    start: 20,
  },
  {
    kind: 'number',
    name: 'c',
    label: m.urn_c,
    symbol: 'c',
    least: 0,
    most: 60,
    step: 1,
    start: 4,
    within: 'n',
  },
  {
    kind: 'number',
    name: 'k',
    label: m.urn_k,
    symbol: 'k',
    least: 1,
    most: 60,
    step: 1,
    start: 5,
  },
];
