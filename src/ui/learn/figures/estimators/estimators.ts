import { m } from '../../../../messages/messages.js';
import { valueText } from '../../../../state/learn/value-text.ts';
import type { FigureDefinition } from '../figure.ts';

/** Runs of n samples at a known chance, and what three estimators of pass@k say of them. */
export const estimators: FigureDefinition = {
  title: m.estimator_title,
  controls: [
    {
      kind: 'number',
      name: 'p',
      label: m.estimator_p,
      symbol: 'p',
      least: 0.01,
      most: 0.99,
      step: 0.01,
      start: 0.05,
      format: (p) => valueText(p, 'percent'),
    },
    {
      kind: 'number',
      name: 'n',
      label: m.estimator_n,
      symbol: 'n',
      least: 2,
      most: 200,
      step: 1,
      start: 20,
    },
    {
      kind: 'number',
      name: 'k',
      label: m.learn_tries_k,
      symbol: 'k',
      least: 1,
      most: 100,
      step: 1,
      start: 10,
      within: 'n',
    },
    {
      kind: 'choice',
      name: 'show',
      label: m.estimator_show,
      start: 'all',
      options: [
        { value: 'first', label: m.estimator_show_first },
        { value: 'two', label: m.estimator_show_two },
        { value: 'all', label: m.estimator_show_all },
      ],
    },
  ],
  load: () => import('./EstimatorsFigure.svelte'),
};
