import { stopLines, stopLinesIssue, stopsOfLines } from './stop-lines.ts';

/** Where stop sequences are kept. */
export interface StopsPlace {
  readonly get: () => readonly string[];
  readonly set: (stops: readonly string[]) => void;
}

/** Stop sequences as somebody types them, a line each. */
export class StopChoice {
  readonly #place: StopsPlace;
  #typed = $state('');

  constructor(place: StopsPlace) {
    this.#place = place;
  }

  /** What is being typed stays as it is, such as half an escape, until it means something else. */
  readonly shown = $derived.by(() => {
    const lines = stopLines(this.#place.get());
    return stopLines(stopsOfLines(this.#typed)) === lines ? this.#typed : lines;
  });
  readonly issue = $derived.by(() => stopLinesIssue(this.shown));

  /** How many there are. */
  get count(): number {
    return this.#place.get().length;
  }

  type = (lines: string): void => {
    this.#typed = lines;
    this.#place.set(stopsOfLines(lines));
  };
}
