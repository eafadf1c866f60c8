/** Hands out what only one can use at a time, first come, first served. */
export class LanePool<Lane> {
  readonly #free: Lane[];
  readonly #waiting: ((lane: Lane) => void)[] = [];

  constructor(lanes: readonly Lane[]) {
    this.#free = [...lanes];
  }

  /** Does some work with a lane, as soon as one is free. */
  async use(work: (lane: Lane) => Promise<void>): Promise<void> {
    const lane = this.#free.pop() ?? (await new Promise<Lane>((take) => this.#waiting.push(take)));
    try {
      await work(lane);
    } finally {
      const next = this.#waiting.shift();
      if (next) next(lane);
      else this.#free.push(lane);
    }
  }
}
