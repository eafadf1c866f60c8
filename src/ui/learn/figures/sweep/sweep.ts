import { m } from '../../../../messages/messages.js';
import type { FigureDefinition } from '../figure.ts';
import { triesK, yesOrNo } from '../parts/shared-controls.ts';

/** Pico's pass@k at five temperatures over k, the outline of the best, and which is best at k. */
export const sweep: FigureDefinition = {
  title: m.temperature_sweep,
  controls: [{ ...triesK, start: 10 }, yesOrNo('outline', m.temperature_outline, 'no')],
  facts: async () => (await import('../../../../state/learn/sweep-facts.ts')).sweepFacts(),
  load: () => import('./SweepFigure.svelte'),
};
