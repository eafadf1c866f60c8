import { saidOf } from './said/said-of.svelte.ts';
import { messageOf } from '../core/message-of.ts';
import type { DownloadOptions } from '../exchange/download-model.ts';
import { askForPersistence } from '../storage/quota.ts';
import { ProgressMeter } from './progress-meter.ts';

/** How much of something is on this device. */
export interface StoredPart {
  readonly bytes: number;
  /** All that using it without a network takes. */
  readonly isComplete: boolean;
}

/** Something that can be brought into this browser, or is here: a model, a language. */
export interface Downloadable {
  /** Bytes of all of it, as far as they are known beforehand. */
  readonly bytes?: number | undefined;
  /** Reads what is here of it. */
  readonly stored: () => Promise<StoredPart>;
  /** Brings what is missing; throws a sentence, or the signal's reason. */
  readonly download: (options: DownloadOptions) => Promise<void>;
  /** Deletes what is here of it. */
  readonly remove: () => Promise<void>;
}

/** What becomes of a download. */
export type JobState = 'idle' | 'downloading' | 'waiting' | 'failed';

/** One thing that can be downloaded: what is here of it, and its download. */
export class DownloadJob {
  readonly #source: Downloadable;
  readonly #meter = new ProgressMeter();
  #state = $state<JobState>('idle');
  #stored = $state.raw<StoredPart>();
  #done = $state(0);
  #total = $state<number>();
  #rate = $state<number>();
  #secondsLeft = $state<number>();
  #error = $state<string>();
  #abort: AbortController | undefined;

  constructor(source: Downloadable) {
    this.#source = source;
  }

  get state(): JobState {
    return this.#state;
  }

  /** Undefined until it is known. */
  get stored(): StoredPart | undefined {
    return this.#stored;
  }

  /** Bytes that have arrived. */
  get done(): number {
    return this.#done;
  }

  /** Bytes of the whole, an estimate before the download has begun. */
  get total(): number | undefined {
    return this.#total ?? this.#source.bytes;
  }

  /** Bytes per second; undefined before it is known. */
  get rate(): number | undefined {
    return this.#rate;
  }

  get secondsLeft(): number | undefined {
    return this.#secondsLeft;
  }

  /** Why the download ended, in a sentence. */
  get error(): string | undefined {
    return this.#error && saidOf(this.#error);
  }

  get isBusy(): boolean {
    return this.#state === 'downloading' || this.#state === 'waiting';
  }

  /** Reads what is here, or has it read by somebody who reads of many models; never rejects. */
  refresh = async (read = this.#source.stored): Promise<void> => {
    try {
      this.#stored = await read();
      if (!this.isBusy) this.#done = this.#stored.bytes;
    } catch {
      // Without a place to store anything there is nothing; the attempt to download says so.
      this.#stored = { bytes: 0, isComplete: false };
    }
  };

  /** Downloads what is missing; resolves when that has ended, in whatever way. Never rejects. */
  download = async (): Promise<void> => {
    if (this.isBusy) return;
    const abort = (this.#abort = new AbortController());
    this.#error = undefined;
    this.#state = 'downloading';
    // What took minutes is not to be thrown away when the disk gets full; what it answers is no matter.
    void askForPersistence();
    this.#meter.start(this.#done, this.total ?? 0);
    try {
      await this.#source.download({ signal: abort.signal, onProgress: this.#progress });
      this.#state = 'idle';
    } catch (cause) {
      this.#fail(cause, abort.signal);
    }
    [this.#rate, this.#secondsLeft] = [undefined, undefined];
    await this.refresh();
  };

  /** Ends the download; what has arrived stays. */
  pause = (): void => {
    this.#abort?.abort();
  };

  /** Deletes what is here. */
  remove = async (): Promise<void> => {
    this.pause();
    await this.#source.remove();
    await this.refresh();
  };

  readonly #progress = (progress: {
    readonly storedBytes: number;
    readonly totalBytes: number | undefined;
    readonly isWaiting: boolean;
  }): void => {
    const { storedBytes, totalBytes, isWaiting } = progress;
    this.#state = isWaiting ? 'waiting' : 'downloading';
    if (totalBytes !== undefined) this.#meter.total = totalBytes;
    this.#meter.add(storedBytes - this.#meter.done);
    [this.#done, this.#total] = [storedBytes, totalBytes];
    this.#rate = isWaiting ? undefined : this.#meter.rate;
    this.#secondsLeft = isWaiting ? undefined : this.#meter.secondsLeft;
  };

  #fail(cause: unknown, signal: AbortSignal): void {
    this.#state = signal.aborted ? 'idle' : 'failed';
    if (!signal.aborted) this.#error = messageOf(cause);
  }
}
