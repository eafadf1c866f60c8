import { m } from '../../../../messages/messages.js';
import { numberText } from '../../../../state/library-words.ts';
import type { FigureDefinition } from '../figure.ts';

/** Success of one sample chosen of k by four rules, over all recorded problems. */
export const choice: FigureDefinition = {
  title: m.choosing_curves,
  controls: [
    {
      kind: 'number',
      name: 'k',
      label: m.choosing_k,
      symbol: 'k',
      least: 1,
      most: 40,
      step: 1,
      start: 10,
      format: numberText,
    },
    {
      kind: 'choice',
      name: 'stage',
      label: m.choosing_stage,
      options: [
        { value: 'weak', label: m.choosing_weak },
        { value: 'medium', label: m.choosing_medium },
        { value: 'strong', label: m.choosing_strong },
      ],
      start: 'strong',
    },
  ],
  facts: async () => (await import('../../../../state/learn/choice-facts.ts')).choiceFacts(),
  load: () => import('./ChoiceFigure.svelte'),
};
