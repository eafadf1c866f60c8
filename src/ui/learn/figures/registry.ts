import { attackFigures } from './attack/attack.ts';
import { falsePasses } from './false-passes/false-passes.ts';
import type { FigureDefinition } from './figure.ts';
import { kill } from './kill/kill.ts';
import { urn } from './urn/urn.ts';

/** Every figure a lesson can show, by the name that `::figure{name=…}` uses. */
export const figures: Readonly<Record<string, FigureDefinition>> = {
  urn,
  'false-passes': falsePasses,
  kill,
  'attack-escape': attackFigures.escape,
  'attack-forge': attackFigures.forge,
  'attack-exhaust': attackFigures.exhaust,
  'attack-poison': attackFigures.poison,
};
