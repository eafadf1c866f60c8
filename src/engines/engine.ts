import type { SampleAnswer } from '../core/grading/sample.ts';
import type { Problem } from '../core/problems/problem.ts';
import type { Completion } from '../core/sampling/completion.ts';
import type { AnswerMode } from '../core/sampling/extract/extraction.ts';
import type { SamplingParams } from '../core/sampling/params.ts';
import type { RenderPrompt } from './rendered-prompt.ts';

/** The port to whatever draws samples: a model in the browser, an endpoint, or a recording. */
export interface Engine {
  /**
   * Fetches and loads what drawing needs, telling how far it is; at once where that is done already.
   * Throws an `EngineError` where it cannot be loaded, and anything once `signal` is aborted.
   */
  prepare(onProgress: (progress: EngineProgress) => void, signal: AbortSignal): Promise<void>;
  /**
   * Draws the attempts with the given indices at one problem, yielding each as it finishes, in any
   * order. Ends early, without an error, when `signal` is aborted; throws an `EngineError` otherwise.
   */
  draw(
    problem: Problem,
    indices: readonly number[],
    signal: AbortSignal,
  ): AsyncIterable<DrawnCompletion>;
  /** Ends its workers and frees its memory at once. */
  dispose(): void;
}

/**
 * How far an engine is with getting ready: bytes of a download, or parts of what is loaded. A
 * download of `total` 1 is told in parts of the whole.
 */
export interface EngineProgress {
  readonly stage: 'download' | 'load';
  readonly done: number;
  /** Absent while nobody knows how much there is. */
  readonly total?: number;
}

export interface DrawnCompletion {
  readonly index: number;
  readonly completion: Completion;
  /** Where the completion was read from, in a recording of answers that were read already. */
  readonly answer?: SampleAnswer;
  /** What a recording says besides; kept with the sample. */
  readonly extra?: Readonly<Record<string, unknown>>;
}

/** What is known of an engine before any of it is loaded; its line in the registry. */
export interface EngineDescriptor {
  /** As runs name it, such as `pico`. */
  readonly id: string;
  /** As people are shown it, such as `Pico`. */
  readonly label: string;
  /** One honest sentence on what its models are and are not. */
  readonly about: string;
  /** Address of the server that draws; absent for what draws on this device. */
  readonly endpoint?: string;
  readonly models: readonly EngineModel[];
  readonly capabilities: EngineCapabilities;
  /** Loads the engine's code and makes one that draws with these parameters. */
  create(options: EngineOptions): Promise<Engine>;
}

/** One model of an engine. */
export interface EngineModel {
  /** With its version, as runs name it: `pico-medium@1`. */
  readonly id: string;
  /** As people are shown it behind the engine's label: `medium`. */
  readonly label: string;
  /** What sets it apart from its siblings, in a few words. */
  readonly note?: string;
  /** Number of its weights, where that is known. */
  readonly parameters?: number;
  /** What its weights may be used for, as its publisher names it. */
  readonly licence?: string;
  /** Bytes its weights take on the way; absent where nobody knows before. */
  readonly bytes?: number;
  /** The most tokens an answer may have. */
  readonly maxTokens: number;
  /** Whether it was trained to continue text or to answer messages; absent where nobody knows. */
  readonly madeFor?: AnswerMode;
  /** What a device must have; absent for what every device has. */
  readonly needs?: ModelNeeds;
}

/** What a model asks of a device. */
export interface ModelNeeds {
  /** Bytes that weights, context and workspace take while it draws. */
  readonly memoryBytes: number;
  /** Drawn by the graphics card: always, or only where there is one that can. */
  readonly webGpu: 'always' | 'where-present' | 'never';
  /** 16-bit floats in shaders. */
  readonly f16: boolean;
}

export interface EngineCapabilities {
  /** Tells the log-probability of what it drew. */
  readonly logProbs: boolean;
  /** The same seed gives the same samples. */
  readonly seed: boolean;
  /** Draws several samples of one prompt at once. */
  readonly batch: boolean;
  /** The kinds of prompt templates it takes; none where it puts problems in a way of its own. */
  readonly forms: readonly AnswerMode[];
}

export interface EngineOptions {
  /** Id of one of the engine's models. */
  readonly model: string;
  readonly params: SamplingParams;
  /** Threads it may keep busy; what it draws must not depend on them. */
  readonly workers: number;
  /** The prompt template; engines without `forms` never call it. */
  readonly render: RenderPrompt;
}

/** A failure to draw; its message stands alone, since only the message crosses a worker. */
export class EngineError extends Error {
  override readonly name = 'EngineError';
}
