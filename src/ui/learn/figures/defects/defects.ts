import { m } from '../../../../messages/messages.js';
import type { FigureDefinition } from '../figure.ts';
import { triesK } from '../parts/shared-controls.ts';

/** Six made-up problems told with a defect that real tools had, and without it. */
export const defects: FigureDefinition = {
  title: m.estimator_defect_title,
  controls: [
    {
      kind: 'choice',
      name: 'defect',
      label: m.estimator_defect_kind,
      start: 'any',
      options: [
        { value: 'any', label: m.estimator_defect_any },
        { value: 'few', label: m.estimator_defect_few },
        { value: 'lost', label: m.estimator_defect_lost },
      ],
    },
    {
      kind: 'number',
      name: 'n',
      label: m.estimator_defect_n,
      symbol: 'n',
      least: 2,
      most: 40,
      step: 1,
      start: 20,
    },
    triesK,
    {
      kind: 'choice',
      name: 'code',
      label: m.estimator_defect_version,
      start: 'wrong',
      options: [
        { value: 'wrong', label: m.estimator_defect_wrong },
        { value: 'right', label: m.estimator_defect_right },
      ],
    },
  ],
  load: () => import('./DefectsFigure.svelte'),
};
