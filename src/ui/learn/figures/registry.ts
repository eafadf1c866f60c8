import type { FigureDefinition } from './figure.ts';
import { bleu } from './bleu/bleu.ts';
import { defects } from './defects/defects.ts';
import { estimators } from './estimators/estimators.ts';
import { gains } from './gains/gains.ts';
import { likeness } from './likeness/likeness.ts';
import { terms } from './terms/terms.ts';
import { urn } from './urn/urn.ts';

/** Every figure a lesson can show, by the name that `::figure{name=…}` uses. */
export const figures: Readonly<Record<string, FigureDefinition>> = {
  urn,
  gains,
  terms,
  estimators,
  defects,
  likeness,
  bleu,
};
