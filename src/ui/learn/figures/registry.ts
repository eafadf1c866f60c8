import type { FigureDefinition } from './figure.ts';
import { urn } from './urn/urn.ts';

/** Every figure a lesson can show, by the name that `::figure{name=…}` uses. */
export const figures: Readonly<Record<string, FigureDefinition>> = {
  urn,
};
