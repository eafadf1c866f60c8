import { m } from '../../../../messages/messages.js';
import type { FigureDefinition } from '../figure.ts';
import { assertionsUsed } from '../parts/shared-controls.ts';

/** Wrong programs of one problem, its assertions one after the other, and the reader's own. */
export const kill: FigureDefinition = {
  title: m.weak_kill_title,
  controls: [
    {
      kind: 'choice',
      name: 'against',
      label: m.weak_against,
      options: [
        { value: 'samples', label: m.weak_against_samples },
        { value: 'mutants', label: m.weak_against_mutants },
      ],
      start: 'samples',
    },
    assertionsUsed,
    // 0 is the reference.
    {
      kind: 'number',
      name: 'program',
      label: m.weak_program,
      least: 0,
      most: 12,
      step: 1,
      start: 1,
    },
  ],
  facts: async () => (await import('../../../../state/learn/kill-facts.ts')).killFacts(),
  load: () => import('./KillFigure.svelte'),
};
