import { m } from '../../../../messages/messages.js';
import { numberText } from '../../../../state/library-words.ts';
import type { FigureDefinition } from '../figure.ts';

/** Pico's pass@k at five temperatures over k, the outline of the best, and which is best at k. */
export const sweep: FigureDefinition = {
  title: m.temperature_sweep,
  controls: [
    {
      kind: 'number',
      name: 'k',
      label: m.temperature_k,
      symbol: 'k',
      least: 1,
      most: 40,
      step: 1,
      start: 10,
      format: numberText,
    },
    {
      kind: 'choice',
      name: 'outline',
      label: m.temperature_outline,
      options: [
        { value: 'no', label: m.temperature_outline_no },
        { value: 'yes', label: m.temperature_outline_yes },
      ],
      start: 'no',
    },
  ],
  facts: async () => (await import('../../../../state/learn/sweep-facts.ts')).sweepFacts(),
  load: () => import('./SweepFigure.svelte'),
};
