import { m } from '../../../../messages/messages.js';
import { attackTitle } from '../../../../state/learn/attack-words.ts';
import { lessonAttacks } from '../../../../state/learn/lesson-attacks.ts';
import type { Goal } from '../../../../state/self-test-attack.ts';
import type { FigureDefinition } from '../figure.ts';

/** Attacks of one kind, to be run in the page's own sandbox: the code, what came of it, the walls. */
const attacksOn = (goal: Goal, title: () => string): FigureDefinition => {
  const attacks = lessonAttacks(goal);
  return {
    title,
    controls: [
      {
        kind: 'choice',
        name: 'attack',
        label: m.attack_attack,
        options: attacks.map((attack) => ({
          value: attack.id,
          label: () => attackTitle(attack),
        })),
        start: attacks[0]?.id ?? '',
      },
    ],
    load: () => import('./AttackFigure.svelte'),
  };
};

/** The attacks by what they are after. */
export const attackFigures = {
  escape: attacksOn('escape', m.attack_escape_title),
  forge: attacksOn('forge', m.attack_forge_title),
  exhaust: attacksOn('exhaust', m.attack_exhaust_title),
  poison: attacksOn('poison', m.attack_poison_title),
} as const;
