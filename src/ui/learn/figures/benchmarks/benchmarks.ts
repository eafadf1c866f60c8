import { m } from '../../../../messages/messages.js';
import type { FigureDefinition } from '../figure.ts';

/** A hundred benchmarks of one model: each a score with its interval, and which of them hold the truth. */
export const benchmarks: FigureDefinition = {
  title: m.certainty_benchmarks,
  controls: [
    {
      kind: 'number',
      name: 'problems',
      label: m.certainty_problems,
      symbol: 'M',
      least: 2,
      most: 164,
      step: 1,
      start: 10,
    },
    {
      kind: 'number',
      name: 'samples',
      label: m.certainty_samples,
      symbol: 'n',
      least: 1,
      most: 200,
      step: 1,
      start: 20,
    },
    {
      kind: 'choice',
      name: 'again',
      label: m.certainty_again,
      options: [
        { value: 'problems', label: m.certainty_again_problems },
        { value: 'samples', label: m.certainty_again_samples },
      ],
      start: 'problems',
    },
    {
      kind: 'choice',
      name: 'family',
      label: m.certainty_family,
      options: [
        { value: 'none', label: m.certainty_family_none },
        { value: 'hidden', label: m.certainty_family_hidden },
        { value: 'known', label: m.certainty_family_known },
      ],
      start: 'none',
    },
  ],
  facts: async () => {
    const { heldByFamilies } = await import('../../../../state/learn/benchmark-draws.ts');
    return heldByFamilies();
  },
  load: () => import('./BenchmarksFigure.svelte'),
};
