import { m } from '../../../../messages/messages.js';
import { numberText } from '../../../../state/library-words.ts';
import { valueText } from '../../../../state/learn/value-text.ts';
import type { FigureDefinition } from '../figure.ts';

/** What temperature makes of one choice among tokens, and of two problems that hang on it. */
export const tempered: FigureDefinition = {
  title: m.temperature_toy,
  controls: [
    {
      kind: 'number',
      name: 'T',
      label: m.temperature_t,
      symbol: 'T',
      least: 0,
      most: 2,
      step: 0.05,
      start: 1,
      format: (value) => valueText(value, 'number', 2),
    },
    {
      kind: 'number',
      name: 'k',
      label: m.temperature_k,
      symbol: 'k',
      least: 1,
      most: 40,
      step: 1,
      start: 1,
      format: numberText,
    },
    {
      kind: 'choice',
      name: 'problems',
      label: m.temperature_problems,
      options: [
        { value: 'no', label: m.temperature_outline_no },
        { value: 'yes', label: m.temperature_outline_yes },
      ],
      start: 'yes',
    },
  ],
  load: () => import('./TemperedFigure.svelte'),
};
