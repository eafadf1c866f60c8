import type { Attack, Goal } from '../self-test-attack.ts';
import { attacks } from '../self-test-attacks.ts';

/** Fills the page with text, where a grader keeps all that a program prints. */
const printing: Attack = {
  id: 'output',
  title: 'Print without end',
  tries: 'Prints a long line again and again.',
  goal: 'exhaust',
  code: `def double(number):
    while True:
        print('x' * 10_000)
`,
  stops: {
    'timed-out': {
      by: 'The supervisor',
      how: 'The beginning was kept and the rest dropped, until the clock ended it.',
    },
  },
};

/** The attacks of lessons with that goal: those of the sandbox's own test, and one more. */
export const lessonAttacks = (goal: Goal): readonly Attack[] =>
  [...attacks, printing].filter((attack) => attack.goal === goal);

/** The attack with that id; the last there is where there is none. */
export const attackOf = (id: string): Attack =>
  [...attacks, printing].find((attack) => attack.id === id) ?? printing;
