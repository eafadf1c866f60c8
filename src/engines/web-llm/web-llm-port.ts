import type { SamplingParams } from '../../core/sampling/params.ts';
import type { DrawnCompletion, EngineProgress } from '../engine.ts';
import type { RenderedPrompt } from '../rendered-prompt.ts';
import type { WebLlmModel } from './web-llm-model.ts';

/** Some of the attempts at one problem. */
export interface WebLlmJob {
  readonly taskId: string;
  readonly prompt: RenderedPrompt;
  readonly indices: readonly number[];
  readonly params: SamplingParams;
}

export type OnProgress = (progress: EngineProgress) => void;

/** Takes what has been drawn; resolves once it has. */
export type OnDrawn = (drawn: DrawnCompletion) => Promise<void>;

/** One graphics card with one model, drawing one job at a time, in a worker or beside its caller. */
export interface WebLlmPort {
  load(model: WebLlmModel, onProgress: OnProgress): Promise<void>;
  /** Resolves when all attempts are handed over, or after the token being drawn at `stop`. */
  draw(job: WebLlmJob, onDrawn: OnDrawn): Promise<void>;
  stop(): Promise<void>;
}

/** A port and what ends it; calls still open when it ends are rejected. */
export interface WebLlmLane extends WebLlmPort {
  end(): void;
}
