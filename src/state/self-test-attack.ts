/** What keeps an attack in. */
export type Guard = 'browser' | 'policy' | 'judge' | 'supervisor' | 'cap' | 'lane';

/** What an attack is after, which decides the problem it is given and what counts as a breach. */
export type Goal =
  /** Returns `out` once it got out: a pass is a breach. */
  | 'escape'
  /** Is asked for a word that only the tests know: a pass is a breach. */
  | 'forge'
  /** Is asked for twice a number: a pass is a breach, since it must not come that far. */
  | 'exhaust'
  /** Is asked for twice a number and may pass; what it leaves for the next program is a breach. */
  | 'poison';

/** Who stopped an attack that ended in a certain way, and how, in one sentence. */
export interface Stop {
  readonly by: Guard;
  readonly how: () => string;
}

/** A hostile program as the visitor reads it, and every end of it that shows it was held. */
export interface Attack {
  readonly id: string;
  readonly title: () => string;
  readonly tries: () => string;
  readonly goal: Goal;
  readonly code: string;
  /** By fate, as `fateOf` writes it; a fate that is not here is no proof of anything. */
  readonly stops: Readonly<Record<string, Stop>>;
}
