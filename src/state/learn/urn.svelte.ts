import { mulberry32 } from '../../core/statistics/mulberry32.ts';

/** An urn of n samples of which the first c are right, from which k are drawn without looking. */
export class Urn {
  readonly #n: number;
  readonly #c: number;
  readonly #k: number;
  readonly #random: () => number;
  #drawn = $state.raw<readonly number[]>([]);
  #draws = $state(0);
  #hits = $state(0);

  constructor(n: number, c: number, k: number, seed = 1) {
    [this.#n, this.#c, this.#k] = [n, c, k];
    this.#random = mulberry32(seed);
  }

  /** The samples of the last draw; empty before the first. */
  get drawn(): readonly number[] {
    return this.#drawn;
  }

  get draws(): number {
    return this.#draws;
  }

  /** Draws that held a right one. */
  get hits(): number {
    return this.#hits;
  }

  /** Share of the draws that held a right one; NaN before the first. */
  get share(): number {
    return this.#hits / this.#draws;
  }

  draw = (): void => {
    this.drawMany(1);
  };

  /** Draws many times; the last draw is the one that is shown. */
  drawMany = (times: number): void => {
    let drawn: number[] = [];
    let hits = 0;
    for (let i = 0; i < times; i++) {
      drawn = this.#pick();
      if (drawn.some((sample) => sample < this.#c)) hits++;
    }
    this.#drawn = drawn;
    this.#draws += times;
    this.#hits += hits;
  };

  /** k different samples: the first k of a shuffle (Fisher and Yates) that stops there. */
  #pick(): number[] {
    const samples = Array.from({ length: this.#n }, (_, i) => i);
    for (let i = 0; i < this.#k; i++) {
      const j = i + Math.floor(this.#random() * (this.#n - i));
      const picked = samples[j] ?? i;
      samples[j] = samples[i] ?? j;
      samples[i] = picked;
    }
    return samples.slice(0, this.#k);
  }
}
