import { m } from '../../../../messages/messages.js';
import { numberText, partText } from '../../../../state/library-words.ts';
import { recordedSpecs } from '../../../../lessons/recorded/recorded-specs.ts';
import { valueText } from '../../../../state/learn/value-text.ts';
import type { FigureDefinition } from '../figure.ts';

const temperatures = recordedSpecs('medium').map(({ temperature }) => temperature);

/** Pico's success on chains of one step, two and so on, and lines through it: the reader's, the best. */
export const decay: FigureDefinition = {
  title: m.chains_decay,
  controls: [
    {
      kind: 'number',
      name: 'factor',
      label: m.chains_factor,
      symbol: 'f',
      least: 0.1,
      most: 1,
      step: 0.01,
      start: 0.8,
      format: (value) => valueText(value, 'number', 2),
    },
    {
      kind: 'number',
      name: 'top',
      label: m.chains_top,
      symbol: 'a',
      least: 0.3,
      most: 1.5,
      step: 0.01,
      start: 1,
      format: partText,
    },
    {
      kind: 'choice',
      name: 'line',
      label: m.chains_line,
      options: [
        { value: 'none', label: m.chains_line_none },
        { value: 'own', label: m.chains_line_own },
        { value: 'fit', label: m.chains_line_fit },
      ],
      start: 'own',
    },
    {
      kind: 'choice',
      name: 'temperature',
      label: m.chains_temperature,
      options: temperatures.map((one) => ({
        value: String(one),
        label: () => valueText(one, 'number', 1),
      })),
      start: '0.8',
    },
    {
      kind: 'number',
      name: 'k',
      label: m.chains_k,
      symbol: 'k',
      least: 1,
      most: 40,
      step: 1,
      start: 1,
      format: numberText,
    },
  ],
  facts: async () => (await import('../../../../state/learn/decay-facts.ts')).decayFacts(),
  load: () => import('./DecayFigure.svelte'),
};
