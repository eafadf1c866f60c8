import { said } from '../../core/said.ts';
import type { Problem } from '../../core/problems/problem.ts';
import type { SamplingParams } from '../../core/sampling/params.ts';
import type { DrawnCompletion, Engine, EngineProgress } from '../engine.ts';
import { streamDrawn, type Reader } from '../shared/stream-drawn.ts';
import { unlessAborted } from '../shared/unless-aborted.ts';
import { checkParams } from './check-params.ts';
import { asEngineError, engineClosed, engineError } from './engine-error.ts';
import { LanePool } from './lane-pool.ts';
import type { PicoJob, PicoLane, PicoParts } from './pico-port.ts';
import { batchSize } from './sampler.ts';
import { splitIndices } from './split-indices.ts';

type OnProgress = (progress: EngineProgress) => void;

/** What a `Pico` draws with. */
export interface PicoSetup {
  readonly params: SamplingParams;
  /** Decoders that work side by side; at most one per core helps. */
  readonly workers: number;
  readonly startLane: () => PicoLane;
  readonly loadParts: (onProgress: OnProgress) => Promise<PicoParts>;
}

/** The embedded model: spreads the attempts at a problem over its lanes. */
export class Pico implements Engine {
  readonly #setup: PicoSetup;
  #lanes: readonly PicoLane[] = [];
  #pool: Promise<LanePool<PicoLane>> | undefined;
  #disposed = false;

  /** Throws an `EngineError` if nothing can be drawn with these parameters. */
  constructor(setup: PicoSetup) {
    checkParams(setup.params);
    if (!Number.isInteger(setup.workers) || setup.workers < 1) {
      throw engineError(said`${setup.workers} workers cannot draw.`);
    }
    this.#setup = setup;
  }

  async prepare(onProgress: OnProgress, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    await unlessAborted(this.#ready(onProgress), signal);
  }

  /** The lanes, each with the model; made once, and again after a failure. */
  #ready(onProgress: OnProgress = () => undefined): Promise<LanePool<PicoLane>> {
    return (this.#pool ??= this.#start(onProgress));
  }

  async #start(onProgress: OnProgress): Promise<LanePool<PicoLane>> {
    try {
      if (this.#disposed) throw engineClosed();
      const { workers, startLane, loadParts } = this.#setup;
      // Workers start while the files are on their way.
      const lanes = (this.#lanes = Array.from({ length: workers }, startLane));
      const parts = await loadParts(onProgress);
      let done = 0;
      const load = async (lane: PicoLane) => {
        await lane.load(parts);
        onProgress({ stage: 'load', done: ++done, total: workers });
      };
      await Promise.all(lanes.map(load));
      return new LanePool(lanes);
    } catch (error) {
      this.#pool = undefined;
      this.#endLanes();
      throw asEngineError(error);
    }
  }

  async *draw(
    problem: Problem,
    indices: readonly number[],
    signal: AbortSignal,
  ): AsyncGenerator<DrawnCompletion, void, void> {
    if (indices.length === 0) return;
    yield* streamDrawn((reader) => this.#drawAll(problem, indices, reader), signal);
  }

  async #drawAll(
    { taskId, prompt }: Problem,
    indices: readonly number[],
    reader: Reader,
  ): Promise<void> {
    const pool = await this.#ready();
    const { params, workers } = this.#setup;
    const batches = splitIndices(indices, workers, batchSize);
    const drawOne = (batch: readonly number[]) =>
      pool.use((lane) => drawBatch(lane, { taskId, prompt, indices: batch, params }, reader));
    try {
      await Promise.all(batches.map(drawOne));
    } catch (error) {
      throw asEngineError(error);
    }
  }

  /** Ends the workers at once; open draws end with an `EngineError`. */
  dispose(): void {
    this.#disposed = true;
    this.#pool = undefined;
    this.#endLanes();
  }

  #endLanes(): void {
    for (const lane of this.#lanes) lane.end();
    this.#lanes = [];
  }
}

async function drawBatch(lane: PicoLane, job: PicoJob, { push, stop }: Reader): Promise<void> {
  if (stop.aborted) return;
  const stopLane = () => {
    // A lane that cannot be told has ended already.
    lane.stop().catch(() => undefined);
  };
  stop.addEventListener('abort', stopLane);
  try {
    await lane.draw(job, (drawn) => {
      push(drawn);
      return Promise.resolve();
    });
  } finally {
    stop.removeEventListener('abort', stopLane);
  }
}
