import { m } from '../../../../messages/messages.js';
import type { FigureDefinition } from '../figure.ts';
import { assertionsUsed, stageOfPico } from '../parts/shared-controls.ts';

/** Samples of every recorded problem under one assertion, two and so on: right, wrong, found out. */
export const falsePasses: FigureDefinition = {
  title: m.weak_false_title,
  controls: [assertionsUsed, { ...stageOfPico, start: 'medium' }],
  facts: async () => (await import('../../../../state/learn/false-pass-facts.ts')).falsePassFacts(),
  load: () => import('./FalsePassesFigure.svelte'),
};
