import { m } from '../../../../messages/messages.js';
import type { FigureDefinition } from '../figure.ts';

/** Samples of every recorded problem under one assertion, two and so on: right, wrong, found out. */
export const falsePasses: FigureDefinition = {
  title: m.weak_false_title,
  controls: [
    {
      kind: 'number',
      name: 'tests',
      label: m.weak_tests,
      least: 0,
      most: 9,
      step: 1,
      start: 1,
    },
    {
      kind: 'choice',
      name: 'stage',
      label: m.weak_stage,
      options: [
        { value: 'weak', label: m.weak_stage_weak },
        { value: 'medium', label: m.weak_stage_medium },
        { value: 'strong', label: m.weak_stage_strong },
      ],
      start: 'medium',
    },
  ],
  facts: async () => (await import('../../../../state/learn/false-pass-facts.ts')).falsePassFacts(),
  load: () => import('./FalsePassesFigure.svelte'),
};
