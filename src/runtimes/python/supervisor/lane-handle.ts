import type { FromLane, LaneAnswer, LaneInit, LaneRequest } from '../protocol.ts';

/** What every lane is booted from; compiled once, shared by all. */
export interface LaneParts {
  readonly laneUrl: string;
  readonly module: WebAssembly.Module;
  readonly stdlib: ArrayBuffer;
}

export interface LaneBoot {
  readonly python: string;
  readonly snapshot?: ArrayBuffer;
}

/** The worker died of an error of its own; `message` is all the browser tells. */
export interface WorkerError {
  readonly workerError: string;
}

/** Raises KeyboardInterrupt. */
const interruptSignal = 2;
/** SIGWINCH: an interpreter takes notice of it and, having no handler for it, does nothing. */
const pulseSignal = 28;

/** One worker with one interpreter, as the supervisor sees it. */
export class LaneHandle {
  readonly ready: Promise<LaneBoot>;
  readonly #worker: Worker;
  readonly #port: MessagePort;
  readonly #interrupt: Uint8Array<SharedArrayBuffer> | undefined;
  #answer: ((answer: LaneAnswer | WorkerError) => void) | undefined;

  constructor(parts: LaneParts, boot: { snapshot?: ArrayBuffer; makeSnapshot: boolean }) {
    const { laneUrl, ...assets } = parts;
    const channel = new MessageChannel();
    this.#port = channel.port1;
    this.#worker = new Worker(laneUrl);
    if (self.crossOriginIsolated) this.#interrupt = new Uint8Array(new SharedArrayBuffer(1));
    this.ready = new Promise((resolve, reject) => {
      this.#worker.onerror = (event) => {
        const message = event.message || 'The worker could not start.';
        reject(new Error(message));
        this.#answer?.({ workerError: message });
      };
      this.#port.onmessage = ({ data }: MessageEvent<FromLane>) => {
        if (data.type === 'ready') resolve(data);
        else if (data.type === 'boot-failed') reject(new Error(data.message));
        else this.#answer?.(data);
      };
    });
    const init: LaneInit = {
      port: channel.port2,
      ...assets,
      ...boot,
      ...(this.#interrupt && { interruptBuffer: this.#interrupt }),
    };
    this.#worker.postMessage(init, [channel.port2]);
  }

  /** Hands over a call; resolves when the lane answers, which it may never do. */
  call(request: LaneRequest): Promise<LaneAnswer | WorkerError> {
    // A late interrupt of the call before must not hit this one.
    if (this.#interrupt) this.#interrupt[0] = 0;
    return new Promise((resolve) => {
      this.#answer = resolve;
      this.#port.postMessage(request);
    });
  }

  get interruptible(): boolean {
    return this.#interrupt !== undefined;
  }

  /** Raises KeyboardInterrupt at the next bytecode; a sample may swallow it. */
  interrupt(): void {
    if (this.#interrupt) this.#interrupt[0] = interruptSignal;
  }

  /** Asks for a sign of life without disturbing anything; `hasHeard` tells whether it came. */
  pulse(): void {
    if (this.#interrupt) this.#interrupt[0] = pulseSignal;
  }

  /** Whether the last signal was noticed: an interpreter that runs clears it within milliseconds. */
  get hasHeard(): boolean {
    return this.#interrupt?.[0] === 0;
  }

  terminate(): void {
    this.#worker.terminate();
    this.#port.close();
  }
}
