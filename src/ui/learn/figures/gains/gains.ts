import { m } from '../../../../messages/messages.js';
import type { FigureDefinition } from '../figure.ts';
import { urnControls } from '../urn/urn-controls.ts';

const [n, c, k] = urnControls;

/** How much of pass@k comes from the first try, the second, ... the k-th. */
export const gains: FigureDefinition = {
  title: m.urn_gains_title,
  controls: [n, c, { ...k, label: m.learn_tries_k, within: 'n', start: 10 }],
  load: () => import('./GainsFigure.svelte'),
};
