import { m } from '../../../../messages/messages.js';
import type { FigureDefinition } from '../figure.ts';
import { recordedTemperature, triesK } from '../parts/shared-controls.ts';

/** pass@k and pass^k of two stages of Pico: one right try is enough, or every try must be right. */
export const reliability: FigureDefinition = {
  title: m.cost_reliability,
  controls: [
    {
      kind: 'choice',
      name: 'measure',
      label: m.cost_measure,
      options: [
        { value: 'any', label: m.cost_any },
        { value: 'all', label: m.cost_all },
      ],
      start: 'any',
    },
    triesK,
    {
      kind: 'choice',
      name: 'stages',
      label: m.cost_stages,
      options: [
        { value: 'strong', label: m.learn_pico_strong },
        { value: 'both', label: m.cost_stages_both },
      ],
      start: 'both',
    },
    { ...recordedTemperature, label: m.cost_temperature },
  ],
  facts: async () => (await import('../../../../state/learn/cost-facts.ts')).costFacts(),
  load: () => import('./ReliabilityFigure.svelte'),
};
