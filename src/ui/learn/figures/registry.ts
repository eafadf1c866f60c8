import { attackFigures } from './attack/attack.ts';
import { benchmarks } from './benchmarks/benchmarks.ts';
import { bleu } from './bleu/bleu.ts';
import { budget } from './budget/budget.ts';
import { chain } from './chain/chain.ts';
import { choice } from './choice/choice.ts';
import { decay } from './decay/decay.ts';
import { defects } from './defects/defects.ts';
import { duel } from './duel/duel.ts';
import { estimators } from './estimators/estimators.ts';
import { falsePasses } from './false-passes/false-passes.ts';
import type { FigureDefinition } from './figure.ts';
import { gains } from './gains/gains.ts';
import { kill } from './kill/kill.ts';
import { likeness } from './likeness/likeness.ts';
import { ranking } from './ranking/ranking.ts';
import { reliability } from './reliability/reliability.ts';
import { sweep } from './sweep/sweep.ts';
import { tempered } from './tempered/tempered.ts';
import { terms } from './terms/terms.ts';
import { urn } from './urn/urn.ts';

/** Every figure a lesson can show, by the name that `::figure{name=…}` uses. */
export const figures: Readonly<Record<string, FigureDefinition>> = {
  benchmarks,
  bleu,
  budget,
  chain,
  choice,
  decay,
  defects,
  duel,
  estimators,
  gains,
  likeness,
  ranking,
  reliability,
  sweep,
  tempered,
  terms,
  urn,
  'false-passes': falsePasses,
  kill,
  'attack-escape': attackFigures.escape,
  'attack-forge': attackFigures.forge,
  'attack-exhaust': attackFigures.exhaust,
  'attack-poison': attackFigures.poison,
};
