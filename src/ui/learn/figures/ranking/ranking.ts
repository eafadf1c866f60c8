import { m } from '../../../../messages/messages.js';
import { numberText } from '../../../../state/library-words.ts';
import type { FigureDefinition } from '../figure.ts';

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
      name: 'by',
      label: m.choosing_by,
      options: [
        { value: 'lot', label: m.choosing_lot },
        { value: 'mean', label: m.choosing_mean },
        { value: 'sum', label: m.choosing_sum },
      ],
      start: 'mean',
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
  facts: async () => (await import('../../../../state/learn/ranking-facts.ts')).rankingFacts(),
  load: () => import('./RankingFigure.svelte'),
};
