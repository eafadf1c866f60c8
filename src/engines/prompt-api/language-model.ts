// What of the Prompt API is used, in types of our own: TypeScript's DOM library has none
// (https://webmachinelearning.github.io/prompt-api/).

/** The global `LanguageModel`. */
export interface LanguageModelApi {
  availability(options?: SessionOptions): Promise<Availability>;
  create(options?: CreateOptions): Promise<LanguageModelSession>;
  /** Only where pages may set how is drawn: in extensions and in experiments. */
  params?(): Promise<SamplingLimits | null>;
}

/** Whether there is a model for these options, and whether it is here yet. */
export type Availability = 'unavailable' | 'downloadable' | 'downloading' | 'available';

/** A conversation; what was said in it bears on what comes later. */
export interface LanguageModelSession {
  prompt(
    input: readonly ModelMessage[],
    options: { readonly signal: AbortSignal },
  ): Promise<string>;
  destroy(): void;
  /** Absent where pages may not set it; a 32-bit float. */
  readonly temperature?: number;
}

/** Kinds of input and output that are asked for beforehand. */
export interface SessionOptions {
  readonly expectedInputs?: readonly Expected[];
  readonly expectedOutputs?: readonly Expected[];
}

interface Expected {
  readonly type: 'text';
  readonly languages: readonly string[];
}

/** How a session is made. */
export interface CreateOptions extends SessionOptions, Partial<Sampling> {
  readonly initialPrompts?: readonly ModelMessage[];
  readonly monitor?: (monitor: DownloadMonitor) => void;
  /** Ends the making, and the session that was made. */
  readonly signal?: AbortSignal;
}

/** How tokens are drawn; the API takes both or neither. */
export interface Sampling {
  readonly temperature: number;
  readonly topK: number;
}

export interface SamplingLimits {
  readonly maxTemperature: number;
  readonly maxTopK: number;
}

export interface ModelMessage {
  readonly role: 'system' | 'user' | 'assistant';
  readonly content: string;
  /** The answer begins like this, and is gone on with. */
  readonly prefix?: true;
}

/** Tells how far the browser's download is. */
export interface DownloadMonitor {
  addEventListener(
    type: 'downloadprogress',
    // A part of 1, after the specification; bytes of `total` in older versions.
    listener: (event: { readonly loaded: number; readonly total?: number }) => void,
  ): void;
}

/** What this browser offers; undefined where it offers none. */
export const ownLanguageModel = (): LanguageModelApi | undefined =>
  (globalThis as { readonly LanguageModel?: LanguageModelApi }).LanguageModel;
