import { m } from '../../../../messages/messages.js';
import { likenessFacts } from '../../../../state/learn/likeness.ts';
import { valueText } from '../../../../state/learn/value-text.ts';
import type { FigureDefinition } from '../figure.ts';

/** Samples of a problem by their likeness to the reference, and a threshold that judges by it. */
export const bleu: FigureDefinition = {
  title: m.likeness_dots_title,
  controls: [
    {
      kind: 'choice',
      name: 'problem',
      label: m.likeness_problem,
      start: 'plural',
      options: [
        { value: 'plural', label: m.likeness_plural },
        { value: 'third', label: m.likeness_third },
        { value: 'period', label: m.likeness_period },
      ],
    },
    {
      kind: 'number',
      name: 'threshold',
      label: m.likeness_threshold,
      symbol: 't',
      least: 0,
      most: 1,
      step: 0.01,
      start: 0.6,
      format: (share) => valueText(share, 'percent'),
    },
  ],
  facts: likenessFacts,
  load: () => import('./BleuFigure.svelte'),
};
