import { m } from '../../../../messages/messages.js';
import type { FigureDefinition } from '../figure.ts';
import { urnControls } from './urn-controls.ts';

/** n samples as dots, c of them right: k are drawn without looking, by hand or ten thousand times. */
export const urn: FigureDefinition = {
  title: m.urn_title,
  controls: urnControls,
  known: () => import('./UrnKnown.svelte'),
  load: () => import('./UrnFigure.svelte'),
};
