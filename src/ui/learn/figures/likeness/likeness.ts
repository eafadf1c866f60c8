import { m } from '../../../../messages/messages.js';
import { answerFacts } from '../../../../state/learn/likeness.ts';
import type { FigureDefinition } from '../figure.ts';

/** A reference and one of two answers, with the pieces they share, and BLEU made of these. */
export const likeness: FigureDefinition = {
  title: m.likeness_title,
  controls: [
    {
      kind: 'choice',
      name: 'answer',
      label: m.likeness_answer,
      start: 'wrong',
      options: [
        { value: 'wrong', label: m.likeness_first },
        { value: 'right', label: m.likeness_second },
      ],
    },
  ],
  facts: () => Promise.resolve(answerFacts()),
  load: () => import('./LikenessFigure.svelte'),
};
