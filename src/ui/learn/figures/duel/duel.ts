import { m } from '../../../../messages/messages.js';
import type { FigureDefinition } from '../figure.ts';

/** Two stages of Pico on the same problems: each problem by both, and what is known of the difference. */
export const duel: FigureDefinition = {
  title: m.certainty_duel,
  controls: [
    {
      kind: 'choice',
      name: 'way',
      label: m.certainty_way,
      options: [
        { value: 'apart', label: m.certainty_way_apart },
        { value: 'paired', label: m.certainty_way_paired },
      ],
      start: 'apart',
    },
    {
      kind: 'number',
      name: 'n',
      label: m.certainty_n_each,
      symbol: 'n',
      least: 2,
      most: 40,
      step: 1,
      start: 40,
    },
  ],
  facts: async () => (await import('../../../../state/learn/duel-facts.ts')).duelFacts(),
  load: () => import('./DuelFigure.svelte'),
};
