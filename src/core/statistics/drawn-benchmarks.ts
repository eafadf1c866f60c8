import { mulberry32 } from './mulberry32.ts';

/** Which benchmarks of one made-up model are drawn; lessons lay them side by side. */
export interface BenchmarkPlan {
  readonly benchmarks: number;
  /** Problems of each benchmark, at most. */
  readonly problems: number;
  /** Samples of each problem, 255 at most. */
  readonly samples: number;
  /** How many neighbouring problems share one parent, and with it one difficulty. */
  readonly family: number;
  /** All benchmarks are of the same problems, and only the samples are new. */
  readonly sameProblems: boolean;
}

const seed = 2411_00640;

/**
 * Benchmarks of a model to whom every difficulty is as likely as another: the chance of a problem is
 * uniform from 0 to 1. Where the problems stay the same they are spread evenly instead. Smaller
 * benchmarks are the first problems and the first samples of the largest.
 */
export class DrawnBenchmarks {
  readonly plan: BenchmarkPlan;
  /** Chance of each problem, benchmark after benchmark. */
  readonly chances: Float64Array;
  readonly #random = mulberry32(seed);
  /** c of every problem after one sample, then after two, and so on. */
  readonly #counts: Uint8Array;
  #drawn = 0;

  constructor(plan: BenchmarkPlan) {
    this.plan = plan;
    this.chances = plan.sameProblems ? repeatedChances(plan) : drawnChances(plan, this.#random);
    this.#counts = new Uint8Array(plan.samples * this.chances.length);
  }

  /** Samples of each problem that are drawn so far. */
  get drawn(): number {
    return this.#drawn;
  }

  /** Draws until each problem has so many samples, as far as the plan goes. */
  growTo(samples: number): void {
    for (; this.#drawn < Math.min(samples, this.plan.samples); this.#drawn++) this.#drawOne();
  }

  /** c of every problem among its first n samples, in the order of `chances`; draws what is missing. */
  countsAt(n: number): Uint8Array {
    this.growTo(n);
    const cells = this.chances.length;
    return this.#counts.subarray((n - 1) * cells, n * cells);
  }

  #drawOne(): void {
    const [cells, counts, chances, random] = [
      this.chances.length,
      this.#counts,
      this.chances,
      this.#random,
    ];
    const row = this.#drawn * cells;
    for (let cell = 0; cell < cells; cell++) {
      const before = row === 0 ? 0 : (counts[row - cells + cell] ?? NaN);
      counts[row + cell] = random() < (chances[cell] ?? NaN) ? before + 1 : before;
    }
  }
}

function drawnChances(plan: BenchmarkPlan, random: () => number): Float64Array {
  const chances = new Float64Array(plan.benchmarks * plan.problems);
  for (let place = 0; place < chances.length; place++) {
    const first = (place % plan.problems) % plan.family === 0;
    chances[place] = first ? random() : (chances[place - 1] ?? NaN);
  }
  return chances;
}

const repeatedChances = ({ benchmarks, problems }: BenchmarkPlan): Float64Array =>
  Float64Array.from({ length: benchmarks * problems }, (_, place) => evenChance(place % problems));

/** The i-th of chances that lie evenly between 0 and 1 wherever one stops: steps of the golden ratio. */
export const evenChance = (i: number): number => ((i + 1) * 0.6180339887498949) % 1;
