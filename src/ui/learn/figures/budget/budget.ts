import { m } from '../../../../messages/messages.js';
import { valueText } from '../../../../state/learn/value-text.ts';
import type { FigureDefinition } from '../figure.ts';

/** Success of two stages of Pico against what it cost: tries, tokens or time. */
export const budget: FigureDefinition = {
  title: m.cost_budget,
  controls: [
    {
      kind: 'choice',
      name: 'small',
      label: m.cost_against,
      options: [
        { value: 'weak', label: m.learn_pico_weak },
        { value: 'medium', label: m.learn_pico_medium },
      ],
      start: 'medium',
    },
    {
      kind: 'choice',
      name: 'unit',
      label: m.cost_unit,
      options: [
        { value: 'tries', label: m.cost_tries },
        { value: 'tokens', label: m.cost_tokens },
        { value: 'time', label: m.cost_time },
      ],
      start: 'tries',
    },
    {
      kind: 'number',
      name: 'price',
      label: m.cost_price,
      symbol: 'r',
      least: 1,
      most: 10,
      step: 0.1,
      start: 1,
      format: (value) => valueText(value, 'number', 1),
    },
  ],
  facts: async () => (await import('../../../../state/learn/cost-facts.ts')).costFacts(),
  load: () => import('./BudgetFigure.svelte'),
};
