import { makeProblems } from './make-problems.ts';
import { NewProblems } from './new-problems.svelte.ts';
import type { Playground } from './playground.ts';

/** The form of new problems, which are stored in this browser. */
export const newProblemsForm = ({ db }: Pick<Playground, 'db'>): NewProblems =>
  new NewProblems(db, makeProblems);
