import { m } from '../../../../messages/messages.js';
import type { FigureDefinition } from '../figure.ts';
import { urnControls } from '../urn/urn-controls.ts';

/** The formula of pass@k with the numbers of the urn in it, and the same one draw after another. */
export const terms: FigureDefinition = {
  title: m.urn_terms_title,
  controls: urnControls,
  load: () => import('./TermsFigure.svelte'),
};
