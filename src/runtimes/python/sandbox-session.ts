import { said } from '../../core/said.ts';
import { supervisorHash, supervisorSource } from 'virtual:python-sandbox';
import type { Verdict } from '../../core/grading/verdict.ts';
import { fetchAssets, snapshotKey, type ArtefactCache } from './assets.ts';
import type {
  FromSupervisor,
  GradeRequest,
  ProblemSpec,
  SandboxStats,
  ToSupervisor,
} from './protocol.ts';
import { SandboxFrame } from '../sandbox/sandbox-frame.ts';
import { Watchdog } from '../sandbox/watchdog.ts';

const script = { source: supervisorSource, hash: supervisorHash };

/** A first boot compiles and fills an interpreter; slow phones take most of a minute. */
const bootMs = 120_000;

export interface SessionOptions {
  readonly lanes: number;
  /** What the last session's first lane took to boot. */
  readonly lastBootMs?: number;
  readonly cache: ArtefactCache;
  readonly onVerdict: (id: number, verdict: Verdict) => void;
  readonly onLost: () => void;
  readonly onStats?: (stats: SandboxStats) => void;
}

/** One life of the sandbox frame: from boot to close or loss, watched by a watchdog. */
export class SandboxSession {
  python = '';
  /** What its first lane took to boot. */
  bootMs = 0;
  readonly #options: SessionOptions;
  readonly #known = new Set<number>();
  readonly #watchdog = new Watchdog(
    () => this.#frame?.send({ type: 'ping' }),
    () => {
      this.#failed(said`its frame does not answer.`);
    },
  );
  #frame: SandboxFrame<ToSupervisor> | undefined;
  #booted: { resolve: () => void; reject: (error: Error) => void } | undefined;

  private constructor(options: SessionOptions) {
    this.#options = options;
  }

  /** Opens the frame and boots its first lane; the others follow while it already works. */
  static async open(options: SessionOptions): Promise<SandboxSession> {
    const session = new SandboxSession(options);
    try {
      await session.#boot();
    } catch (error) {
      session.close();
      throw error;
    }
    return session;
  }

  /** Sends a sample, and its problem before it if this frame does not know it yet. */
  grade(request: GradeRequest, spec: () => ProblemSpec): void {
    const { problem } = request;
    if (!this.#known.has(problem)) {
      this.#known.add(problem);
      this.#frame?.send({ type: 'problem', key: problem, spec: spec() });
    }
    this.#frame?.send({ type: 'grade', ...request });
  }

  close(): void {
    this.#watchdog.stop();
    this.#frame?.close();
    this.#frame = undefined;
  }

  async #boot(): Promise<void> {
    const booted = new Promise<void>((resolve, reject) => {
      this.#booted = { resolve, reject };
    });
    // Heard below; until then nobody listens.
    booted.catch(() => undefined);
    const onMessage = (message: FromSupervisor) => {
      this.#receive(message);
    };
    const onRemoved = () => {
      this.#failed(said`its frame was removed.`);
    };
    const [assets, frame] = await Promise.all([
      fetchAssets(this.#options.cache),
      SandboxFrame.open<ToSupervisor, FromSupervisor>(script, { onMessage, onRemoved }),
    ]);
    this.#frame = frame;
    const timer = setTimeout(() => {
      this.#failed(said`it did not answer in two minutes.`);
    }, bootMs);
    const { lanes, lastBootMs } = this.#options;
    frame.send({
      type: 'start',
      assets,
      lanes,
      ...(lastBootMs !== undefined && { lastBootMs }),
    });
    // The supervisor answers while its lanes boot: its thread does none of their work.
    this.#watchdog.start();
    await booted.finally(() => {
      clearTimeout(timer);
    });
  }

  #receive(message: FromSupervisor): void {
    switch (message.type) {
      case 'ready':
        this.python = message.python;
        this.bootMs = message.bootMs;
        this.#booted?.resolve();
        break;
      case 'start-failed':
        this.#failed(message.message);
        break;
      case 'snapshot':
        // Kept for the next visit; without it that visit boots slower.
        this.#options.cache.put(snapshotKey, message.snapshot).catch(() => undefined);
        break;
      case 'verdict':
        this.#options.onVerdict(message.id, message.verdict);
        break;
      case 'stats':
        this.#options.onStats?.(message.stats);
        break;
      case 'pong':
        this.#watchdog.answered();
    }
  }

  /** Before the boot this means that there is no sandbox, after it that it is lost. */
  #failed(reason: string): void {
    this.#booted?.reject(new Error(said`The Python sandbox could not start: ${reason}`));
    if (this.python === '') return;
    this.close();
    this.#options.onLost();
  }
}
