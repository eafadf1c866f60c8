import { m } from '../../../../messages/messages.js';
import { partText } from '../../../../state/library-words.ts';
import type { FigureDefinition } from '../figure.ts';

/** A hundred chains of steps, each step right with the same chance: how far each of them comes. */
export const chain: FigureDefinition = {
  title: m.chains_chain,
  controls: [
    {
      kind: 'number',
      name: 'p',
      label: m.chains_p,
      symbol: 'p',
      least: 0.3,
      most: 1,
      step: 0.01,
      start: 0.9,
      format: partText,
    },
    {
      kind: 'number',
      name: 'steps',
      label: m.chains_steps,
      symbol: 'L',
      least: 1,
      most: 20,
      step: 1,
      start: 10,
    },
  ],
  load: () => import('./ChainFigure.svelte'),
};
