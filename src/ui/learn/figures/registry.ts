import { benchmarks } from './benchmarks/benchmarks.ts';
import { budget } from './budget/budget.ts';
import { chain } from './chain/chain.ts';
import { choice } from './choice/choice.ts';
import { decay } from './decay/decay.ts';
import { duel } from './duel/duel.ts';
import type { FigureDefinition } from './figure.ts';
import { ranking } from './ranking/ranking.ts';
import { reliability } from './reliability/reliability.ts';
import { sweep } from './sweep/sweep.ts';
import { tempered } from './tempered/tempered.ts';
import { urn } from './urn/urn.ts';

/** Every figure a lesson can show, by the name that `::figure{name=…}` uses. */
export const figures: Readonly<Record<string, FigureDefinition>> = {
  benchmarks,
  budget,
  chain,
  choice,
  decay,
  duel,
  ranking,
  reliability,
  sweep,
  tempered,
  urn,
};
