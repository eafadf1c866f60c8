import { said } from '../../../core/said.ts';
import type {
  FromProgramLane,
  LaneFile,
  ProgramLaneAnswer,
  ProgramLaneInit,
  ProgramLaneRequest,
} from '../protocol.ts';

/** The worker died of an error of its own; `message` is all the browser tells. */
export interface WorkerDied {
  readonly type: 'died';
  readonly message: string;
}

/** What every lane of a language is booted from. */
export interface ProgramLaneParts {
  readonly laneUrl: string;
  readonly files: Readonly<Record<string, LaneFile>>;
}

/** One worker with the runtime of one language, as the supervisor sees it. */
export class ProgramLane {
  /** Resolves when it can run programs; rejects when it cannot be started. */
  readonly ready: Promise<void>;
  readonly #worker: Worker;
  readonly #port: MessagePort;
  #onRunning: () => void = nothing;
  #answer: (answer: ProgramLaneAnswer | WorkerDied) => void = nothing;

  constructor({ laneUrl, files }: ProgramLaneParts) {
    const channel = new MessageChannel();
    this.#port = channel.port1;
    this.#worker = new Worker(laneUrl);
    this.ready = new Promise((resolve, reject) => {
      this.#worker.onerror = (event) => {
        const message = event.message || said`The worker could not start.`;
        reject(new Error(message));
        this.#answer({ type: 'died', message });
      };
      this.#port.onmessage = ({ data }: MessageEvent<FromProgramLane>) => {
        if (data.type === 'ready') resolve();
        else if (data.type === 'boot-failed') reject(new Error(data.message));
        else if (data.type === 'running') this.#onRunning();
        else this.#answer(data);
      };
    });
    // Heard by whoever waits for it, if anybody does.
    this.ready.catch(nothing);
    const init: ProgramLaneInit = { port: channel.port2, files };
    this.#worker.postMessage(init, [channel.port2]);
  }

  /** Hands over a program; resolves when the lane answers, which it may never do. */
  call(
    request: ProgramLaneRequest,
    onRunning: () => void,
  ): Promise<ProgramLaneAnswer | WorkerDied> {
    this.#onRunning = onRunning;
    return new Promise((resolve) => {
      this.#answer = resolve;
      this.#port.postMessage(request);
    });
  }

  terminate(): void {
    this.#worker.terminate();
    this.#port.close();
  }
}

const nothing = (): void => undefined;
