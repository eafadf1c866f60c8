import { createContext } from 'svelte';
import type { FigureState } from '../../state/learn/figure-state.svelte.ts';

/** What the text of a step needs of its surroundings. */
export interface LessonContext {
  /** The figure of the step that is shown; undefined where it has none. */
  readonly figure: FigureState | undefined;
}

/** Hands the text its figure without passing it through every paragraph. */
export const [useLesson, provideLesson] = createContext<LessonContext>();
