import { m } from '../../../../messages/messages.js';
import { partText } from '../../../../state/library-words.ts';
import { valueText } from '../../../../state/learn/value-text.ts';
import type { FigureDefinition } from '../figure.ts';
import { recordedTemperature, triesK } from '../parts/shared-controls.ts';

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
    recordedTemperature,
    triesK,
  ],
  facts: async () => (await import('../../../../state/learn/decay-facts.ts')).decayFacts(),
  load: () => import('./DecayFigure.svelte'),
};
