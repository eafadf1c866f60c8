import { said } from '../../core/said.ts';
import { supervisorHash, supervisorSource } from 'virtual:program-sandbox';
import type { RunRequest, RunResult } from '../runtime.ts';
import type { FromProgramSupervisor, LaneKit, LaneRules, ToProgramSupervisor } from './protocol.ts';
import { SandboxFrame } from './sandbox-frame.ts';
import { Watchdog } from './watchdog.ts';

const script = { source: supervisorSource, hash: supervisorHash };

/** Compiling forty megabytes of WebAssembly takes a slow device most of a minute. */
const startMs = 120_000;

export interface ProgramSessionOptions {
  readonly kit: LaneKit;
  readonly rules: LaneRules;
  readonly onResult: (id: number, result: RunResult) => void;
  /** The frame died after it had started. */
  readonly onLost: () => void;
}

/** One life of the frame in which programs of one language run. */
export class ProgramSession {
  readonly #options: ProgramSessionOptions;
  readonly #watchdog = new Watchdog(
    () => this.#frame?.send({ type: 'ping' }),
    () => {
      this.#failed(said`its frame does not answer.`);
    },
  );
  #frame: SandboxFrame<ToProgramSupervisor> | undefined;
  #started = false;
  #settle: { resolve: () => void; reject: (error: Error) => void } | undefined;

  private constructor(options: ProgramSessionOptions) {
    this.#options = options;
  }

  /** Opens the frame and starts its first lane; rejects with the reason where that fails. */
  static async open(options: ProgramSessionOptions): Promise<ProgramSession> {
    const session = new ProgramSession(options);
    try {
      await session.#start();
    } catch (error) {
      session.close();
      throw error;
    }
    return session;
  }

  run(id: number, request: RunRequest): void {
    this.#frame?.send({ type: 'run', id, request });
  }

  close(): void {
    this.#watchdog.stop();
    this.#frame?.close();
    this.#frame = undefined;
  }

  async #start(): Promise<void> {
    const started = new Promise<void>((resolve, reject) => {
      this.#settle = { resolve, reject };
    });
    // Heard below; until then nobody listens.
    started.catch(() => undefined);
    this.#frame = await SandboxFrame.open<ToProgramSupervisor, FromProgramSupervisor>(script, {
      onMessage: (message) => {
        this.#receive(message);
      },
      onRemoved: () => {
        this.#failed(said`its frame was removed.`);
      },
    });
    const timer = setTimeout(() => {
      this.#failed(said`it did not answer in two minutes.`);
    }, startMs);
    const { kit, rules } = this.#options;
    this.#frame.send({ type: 'start', kit, rules });
    this.#watchdog.start();
    await started.finally(() => {
      clearTimeout(timer);
    });
    this.#started = true;
  }

  #receive(message: FromProgramSupervisor): void {
    switch (message.type) {
      case 'ready':
        this.#settle?.resolve();
        break;
      case 'start-failed':
        this.#failed(message.message);
        break;
      case 'result':
        this.#options.onResult(message.id, message.result);
        break;
      case 'pong':
        this.#watchdog.answered();
    }
  }

  /** Before the start this means that there is no sandbox, after it that it is lost. */
  #failed(reason: string): void {
    this.#settle?.reject(new Error(reason));
    if (!this.#started) return;
    this.close();
    this.#options.onLost();
  }
}
