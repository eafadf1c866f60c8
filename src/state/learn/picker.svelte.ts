import { mulberry32 } from '../../core/statistics/mulberry32.ts';
import type { RankedSample } from './ranking.ts';

/** Draws k of some samples blindly and hands in the best-scored of them, again and again. */
export class Picker {
  readonly #samples: readonly RankedSample[];
  readonly #k: number;
  readonly #random: () => number;
  #drawn = $state.raw<readonly number[]>([]);
  #picked = $state.raw<number>();
  #draws = $state.raw(0);
  #hits = $state.raw(0);

  constructor(samples: readonly RankedSample[], k: number, seed = 1) {
    [this.#samples, this.#k] = [samples, Math.min(k, samples.length)];
    this.#random = mulberry32(seed);
  }

  /** Places of the samples of the last draw; empty before the first. */
  get drawn(): readonly number[] {
    return this.#drawn;
  }

  /** The one of them that was handed in. */
  get picked(): number | undefined {
    return this.#picked;
  }

  get draws(): number {
    return this.#draws;
  }

  /** Draws whose picked sample was right. */
  get hits(): number {
    return this.#hits;
  }

  /** Draws many times; the last draw is the one that is shown. */
  draw = (times = 1): void => {
    let hits = 0;
    for (let i = 0; i < times; i++) {
      this.#drawn = this.#take();
      this.#picked = this.#best(this.#drawn);
      if (this.#samples[this.#picked ?? -1]?.correct) hits++;
    }
    this.#draws += times;
    this.#hits += hits;
  };

  /** The first k of a shuffle (Fisher and Yates) that stops there. */
  #take(): number[] {
    const places = this.#samples.map((_, i) => i);
    for (let i = 0; i < this.#k; i++) {
      const j = i + Math.floor(this.#random() * (places.length - i));
      [places[i], places[j]] = [places[j] ?? i, places[i] ?? j];
    }
    return places.slice(0, this.#k);
  }

  /** Equal scores are in the order of the draw, which is by lot. */
  #best(drawn: readonly number[]): number | undefined {
    const score = (place: number): number => this.#samples[place]?.score ?? -Infinity;
    return drawn.reduce<number | undefined>(
      (best, place) => (best === undefined || score(place) > score(best) ? place : best),
      undefined,
    );
  }
}
