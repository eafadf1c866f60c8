import type { WebLlmModel } from './web-llm-model.ts';
import type { OnProgress, WebLlmLane } from './web-llm-port.ts';
import { unlessAborted } from './unless-aborted.ts';

/** A lane that loads once for all who wait for it. */
export class SharedLoad {
  readonly lane: WebLlmLane;
  readonly #loaded: Promise<void>;
  readonly #listeners = new Set<OnProgress>();
  #state: 'loading' | 'loaded' | 'failed' = 'loading';

  constructor(lane: WebLlmLane, model: WebLlmModel) {
    this.lane = lane;
    this.#loaded = lane.load(model, (progress) => {
      for (const tell of this.#listeners) tell(progress);
    });
    this.#loaded.then(
      () => (this.#state = 'loaded'),
      () => (this.#state = 'failed'),
    );
  }

  /** Resolves when the lane can draw; rejects where it cannot, and when the signal aborts. */
  async wait(onProgress: OnProgress, signal: AbortSignal): Promise<void> {
    // One function may wait twice; each wait listens and leaves for itself.
    const tell: OnProgress = (progress) => {
      onProgress(progress);
    };
    this.#listeners.add(tell);
    try {
      await unlessAborted(this.#loaded, signal);
    } finally {
      this.#listeners.delete(tell);
    }
  }

  /** Whether it is of no use: it failed, or it loads gigabytes that nobody waits for any more. */
  get isVain(): boolean {
    return this.#state === 'failed' || (this.#state === 'loading' && this.#listeners.size === 0);
  }
}
