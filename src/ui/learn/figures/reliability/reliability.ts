import { m } from '../../../../messages/messages.js';
import { recordedSpecs } from '../../../../lessons/recorded/recorded-specs.ts';
import { numberText } from '../../../../state/library-words.ts';
import { valueText } from '../../../../state/learn/value-text.ts';
import type { FigureDefinition } from '../figure.ts';

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
    {
      kind: 'number',
      name: 'k',
      label: m.cost_k,
      symbol: 'k',
      least: 1,
      most: 40,
      step: 1,
      start: 1,
      format: numberText,
    },
    {
      kind: 'choice',
      name: 'stages',
      label: m.cost_stages,
      options: [
        { value: 'strong', label: m.cost_strong },
        { value: 'both', label: m.cost_stages_both },
      ],
      start: 'both',
    },
    {
      kind: 'choice',
      name: 'temperature',
      label: m.cost_temperature,
      options: recordedSpecs('medium').map(({ temperature }) => ({
        value: String(temperature),
        label: () => valueText(temperature, 'number', 1),
      })),
      start: '0.8',
    },
  ],
  facts: async () => (await import('../../../../state/learn/cost-facts.ts')).costFacts(),
  load: () => import('./ReliabilityFigure.svelte'),
};
