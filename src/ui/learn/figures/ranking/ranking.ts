import { m } from '../../../../messages/messages.js';
import { numberText } from '../../../../state/library-words.ts';
import type { FigureDefinition } from '../figure.ts';
import { drawnK, stageOfPico } from '../parts/shared-controls.ts';

/** Samples of one problem on the scale of what they are chosen by: k are drawn, the best is handed in. */
export const ranking: FigureDefinition = {
  title: m.choosing_ranking,
  controls: [
    {
      kind: 'number',
      name: 'problem',
      label: m.choosing_problem,
      least: 1,
      most: 24,
      step: 1,
      start: 6,
      format: numberText,
    },
    drawnK,
    {
      kind: 'choice',
      name: 'by',
      label: m.choosing_by,
      options: [
        { value: 'lot', label: m.choosing_lot },
        { value: 'mean', label: m.choosing_mean },
        { value: 'sum', label: m.choosing_sum },
      ],
      start: 'mean',
    },
    stageOfPico,
  ],
  facts: async () => (await import('../../../../state/learn/ranking-facts.ts')).rankingFacts(),
  load: () => import('./RankingFigure.svelte'),
};
