import type { SamplingParams } from '../../core/sampling/params.ts';
import type { DrawnCompletion } from '../engine.ts';

/** Everything a decoder is made of; plain data, so that it can be posted to a worker. */
export interface PicoParts {
  readonly kernels: WebAssembly.Module;
  readonly weights: Uint8Array;
  /** Text of `tokenizer.json`. */
  readonly tokenizer: string;
}

/** Some of the attempts at one problem. */
export interface PicoJob {
  readonly taskId: string;
  readonly prompt: string;
  readonly indices: readonly number[];
  readonly params: SamplingParams;
}

/** Takes what has been drawn; resolves once it has. */
export type OnDrawn = (drawn: DrawnCompletion) => Promise<void>;

/** One decoder that draws one job at a time, in a worker or beside its caller. */
export interface PicoPort {
  load(parts: PicoParts): Promise<void>;
  /** Resolves when all attempts are handed over, or soon after `stop`. */
  draw(job: PicoJob, onDrawn: OnDrawn): Promise<void>;
  /** Ends the job being drawn at its next step. */
  stop(): Promise<void>;
}

/** A port and what ends it; calls still open when it ends are rejected. */
export interface PicoLane extends PicoPort {
  end(): void;
}
