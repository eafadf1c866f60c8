import { m } from '../../../../messages/messages.js';
import { valueText } from '../../../../state/learn/value-text.ts';
import type { FigureDefinition } from '../figure.ts';
import { triesK, yesOrNo } from '../parts/shared-controls.ts';

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
    triesK,
    yesOrNo('problems', m.temperature_problems, 'yes'),
  ],
  load: () => import('./TemperedFigure.svelte'),
};
