import type { Component } from 'svelte';
import type { FigureControl } from '../../../state/learn/figure-control.ts';
import type { FigureState } from '../../../state/learn/figure-state.svelte.ts';

/** What a figure's component is given. It must call `figure.tell` whenever it shows something else. */
export interface FigureProps {
  readonly figure: FigureState;
}

/** A figure of lessons; its code is loaded with the first step that shows it. */
export interface FigureDefinition {
  /** What the figure is of, in a few words. */
  readonly title: () => string;
  /** Drawn above the figure by its frame, in this order. */
  readonly controls: readonly FigureControl[];
  /** Numbers that are known before the figure is drawn, from a recorded run: guesses are held to them. */
  readonly facts?: () => Promise<Readonly<Record<string, number>>>;
  /** What is seen before the guess, because the text speaks of it; it gives no answer away. */
  readonly known?: () => Promise<{ default: Component<FigureProps> }>;
  readonly load: () => Promise<{ default: Component<FigureProps> }>;
}
