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
    if (this.#interrupt) this.#interrupt[0] = 2;
  }

  terminate(): void {
    this.#worker.terminate();
    this.#port.close();
  }
}
