import type {
  Availability,
  CreateOptions,
  LanguageModelApi,
  LanguageModelSession,
  SamplingLimits,
} from '../../../src/engines/prompt-api/language-model.ts';
import { abortable } from './abortable.ts';
import { StandInSession } from './stand-in-session.ts';

/** What a stand-in is like; Chrome's manners of 2025 unless said otherwise. */
export interface Traits {
  readonly availability: Availability;
  /** Whether pages may set temperature and top-k, may try in vain, or are not heard. */
  readonly sampling: 'settable' | 'refused' | 'ignored';
  /** Whether there is a `params()` to ask for limits. */
  readonly hasParams: boolean;
  /** Whether the page was clicked a moment ago. */
  readonly activated: boolean;
  /** Characters a session can hold. */
  readonly context: number;
  readonly answerMs: number;
  /** What goes wrong with an answer. */
  readonly trouble: DOMException | undefined;
  /** Never heeds a signal. */
  readonly deaf: boolean;
}

const usual: Traits = {
  availability: 'available',
  sampling: 'settable',
  hasParams: true,
  activated: true,
  context: 2000,
  answerMs: 1,
  trouble: undefined,
  deaf: false,
};

const limits: SamplingLimits = { maxTemperature: 2, maxTopK: 128 };

/** Stands in for a browser with the Prompt API, after its specification. */
export class StandInBrowser {
  readonly traits: Traits;
  readonly created: CreateOptions[] = [];
  readonly sessions: StandInSession[] = [];
  availability: Availability;

  constructor(traits: Partial<Traits> = {}) {
    this.traits = { ...usual, ...traits };
    this.availability = this.traits.availability;
  }

  /** The global `LanguageModel`. */
  get api(): LanguageModelApi {
    return {
      availability: () => Promise.resolve(this.availability),
      create: (options = {}) => this.#create(options),
      ...(this.traits.hasParams && { params: () => Promise.resolve(limits) }),
    };
  }

  /** Prompts that are being answered. */
  get answering(): number {
    return this.sessions.filter(({ isAnswering }) => isAnswering).length;
  }

  /** Sessions that were not destroyed. */
  get alive(): number {
    return this.sessions.filter(({ isDestroyed }) => !isDestroyed).length;
  }

  async #create(options: CreateOptions): Promise<LanguageModelSession> {
    this.created.push(options);
    const signal = this.traits.deaf ? undefined : options.signal;
    signal?.throwIfAborted();
    this.#check(options);
    if (this.availability !== 'available') await this.#download(options, signal);
    await abortable(1, signal);
    const session = new StandInSession(options, this.traits);
    this.sessions.push(session);
    signal?.addEventListener('abort', () => {
      session.destroy();
    });
    return session;
  }

  #check({ temperature, topK, initialPrompts = [] }: CreateOptions): void {
    if (this.availability === 'unavailable') throw failure('NotSupportedError', 'No model.');
    if ((temperature === undefined) !== (topK === undefined)) {
      throw failure('NotSupportedError', 'Both or neither of topK and temperature.');
    }
    if (temperature !== undefined && this.traits.sampling === 'refused') {
      throw failure('NotSupportedError', 'Sampling parameters are for extensions.');
    }
    if ((temperature ?? 0) > limits.maxTemperature) throw new RangeError('temperature');
    if (initialPrompts.slice(1).some(({ role }) => role === 'system')) {
      throw new TypeError('The system prompt must come first.');
    }
  }

  async #download({ monitor }: CreateOptions, signal: AbortSignal | undefined): Promise<void> {
    if (!this.traits.activated) {
      throw failure(
        'NotAllowedError',
        'Requires a user gesture when availability is "downloading" or "downloadable".',
      );
    }
    const listeners: ((event: { readonly loaded: number }) => void)[] = [];
    monitor?.({ addEventListener: (_, listener) => listeners.push(listener) });
    this.availability = 'downloading';
    for (const loaded of [0, 0.25, 1]) {
      for (const listener of listeners) listener({ loaded });
      await abortable(5, signal);
    }
    this.availability = 'available';
  }
}

const failure = (name: string, message: string): DOMException => new DOMException(message, name);
