import { m } from '../../../../messages/messages.js';
import type { FigureDefinition } from '../figure.ts';
import { drawnK, stageOfPico } from '../parts/shared-controls.ts';

/** Success of one sample chosen of k by four rules, over all recorded problems. */
export const choice: FigureDefinition = {
  title: m.choosing_curves,
  controls: [drawnK, stageOfPico],
  facts: async () => (await import('../../../../state/learn/choice-facts.ts')).choiceFacts(),
  load: () => import('./ChoiceFigure.svelte'),
};
