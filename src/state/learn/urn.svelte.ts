import { mulberry32 } from '../../core/statistics/mulberry32.ts';

/** An urn of n samples of which the first c are right, from which k are drawn without looking. */
export class Urn {
  readonly #n: number;
  readonly #c: number;
  readonly #k: number;
  readonly #random: () => number;
  #drawn = $state.raw<readonly number[]>([]);
  #counts = $state.raw<readonly number[]>([]);

  /** For k > n there is no draw: `draw` then does nothing. */
  constructor(n: number, c: number, k: number, seed = 1) {
    [this.#n, this.#c, this.#k] = [n, c, k];
    this.#random = mulberry32(seed);
    this.#counts = new Array<number>(Math.min(c, k) + 1).fill(0);
  }

  /** The samples of the last draw; empty before the first. */
  get drawn(): readonly number[] {
    return this.#drawn;
  }

  /** How many draws held 0, 1, 2, ... right ones. */
  get counts(): readonly number[] {
    return this.#counts;
  }

  get draws(): number {
    return this.#counts.reduce((sum, count) => sum + count, 0);
  }

  /** Draws that held a right one. */
  get hits(): number {
    return this.draws - (this.#counts[0] ?? 0);
  }

  /** Share of the draws that held a right one; NaN before the first. */
  get share(): number {
    return this.hits / this.draws;
  }

  /** Right ones in a draw, on average over the draws so far; NaN before the first. */
  get meanRight(): number {
    return this.#counts.reduce((sum, count, right) => sum + count * right, 0) / this.draws;
  }

  draw = (): void => {
    this.drawMany(1);
  };

  /** Draws many times; the last draw is the one that is shown. */
  drawMany = (times: number): void => {
    if (this.#k > this.#n) return;
    const counts = [...this.#counts];
    let drawn: readonly number[] = [];
    for (let i = 0; i < times; i++) {
      drawn = this.#pick();
      const right = drawn.reduce((sum, sample) => sum + (sample < this.#c ? 1 : 0), 0);
      counts[right] = (counts[right] ?? 0) + 1;
    }
    this.#drawn = drawn;
    this.#counts = counts;
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
