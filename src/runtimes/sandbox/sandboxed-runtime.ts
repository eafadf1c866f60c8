import { said } from '../../core/said.ts';
import { messageOf } from '../../core/message-of.ts';
import { kitFiles, type Kit, type KitStore } from '../kit.ts';
import type { Language } from '../language.ts';
import type { Availability, LanguageRuntime, Progress, RunRequest, RunResult } from '../runtime.ts';
import { loadKit } from './load-kit.ts';
import { ProgramSession } from './program-session.ts';

export interface SandboxedRuntimeOptions {
  readonly language: Language;
  readonly kit: () => Promise<{ readonly kit: Kit }>;
  readonly store: KitStore;
  /** Programs that may run side by side; never more than cores. */
  readonly lanes: number;
}

interface Pending {
  readonly request: RunRequest;
  readonly resolve: (result: RunResult) => void;
  sent: boolean;
  /** Sandboxes that died with nothing but this program in flight. */
  losses: number;
  suspect: boolean;
}

/** A program is tried again once where it was the only one that can have ended the sandbox. */
const mostLosses = 2;

/** Between a sandbox that is lost and the next: its process must have ended first. */
const restMs = 1_000;

/** Runs programs of one language in a sealed frame; opens another frame when it dies. */
export class SandboxedRuntime implements LanguageRuntime {
  readonly language: Language;
  readonly capacity: number;
  readonly #options: SandboxedRuntimeOptions;
  readonly #pending = new Map<number, Pending>();
  #session: ProgramSession | undefined;
  #opening: Promise<void> | undefined;
  #lastId = 0;
  #disposed = false;

  constructor(options: SandboxedRuntimeOptions) {
    this.#options = options;
    this.language = options.language;
    this.capacity = options.lanes * 4;
  }

  async availability(): Promise<Availability> {
    const { kit } = await this.#options.kit();
    let bytes = 0;
    for (const file of kitFiles(kit)) {
      if (!(await this.#options.store.has(file))) bytes += file.sentBytes;
    }
    return bytes === 0 ? { kind: 'ready' } : { kind: 'needs-download', bytes };
  }

  async prepare(onProgress: Progress = nothing, signal?: AbortSignal): Promise<void> {
    if (this.#session) return;
    this.#opening ??= this.#open(onProgress, signal).finally(() => (this.#opening = undefined));
    await this.#opening;
  }

  run(request: RunRequest): Promise<RunResult> {
    return new Promise((resolve, reject) => {
      const pending = { request, resolve, sent: false, losses: 0, suspect: false };
      const id = ++this.#lastId;
      this.#pending.set(id, pending);
      this.prepare().then(
        () => {
          this.#sendNext();
        },
        (error: unknown) => {
          this.#pending.delete(id);
          reject(error instanceof Error ? error : new Error(String(error)));
        },
      );
    });
  }

  dispose(): void {
    this.#disposed = true;
    this.#session?.close();
    this.#session = undefined;
    for (const id of this.#pending.keys()) this.#giveUp(id, said`The sandbox was closed.`);
  }

  async #open(onProgress: Progress, signal: AbortSignal | undefined): Promise<void> {
    const { language, lanes, store } = this.#options;
    const { kit } = await this.#options.kit();
    const loaded = await loadKit(kit, store, onProgress, signal);
    const { freshWorker = false, compileMs = 0 } = language;
    const session = await ProgramSession.open({
      kit: loaded,
      rules: { lanes, freshWorker, compileMs },
      onResult: (id, result) => {
        this.#settle(id, result);
      },
      onLost: () => {
        this.#lose();
      },
    }).catch((error: unknown) => {
      throw new Error(said`${language.label} could not be started: ${messageOf(error)}`);
    });
    if (this.#disposed) session.close();
    else this.#session = session;
  }

  /** Sends what waits; what was in flight at a loss goes alone, so that a second one has a name. */
  #sendNext(): void {
    const waiting = [...this.#pending];
    const suspects = waiting.filter(([, { suspect }]) => suspect);
    if (suspects.length === 0) for (const one of waiting) this.#send(one);
    else if (!waiting.some(([, { sent }]) => sent)) this.#send(suspects[0]);
  }

  #send(entry: [number, Pending] | undefined): void {
    if (!entry || entry[1].sent || !this.#session) return;
    entry[1].sent = true;
    this.#session.run(entry[0], entry[1].request);
  }

  #settle(id: number, result: RunResult): void {
    const pending = this.#pending.get(id);
    this.#pending.delete(id);
    pending?.resolve(result);
    if (pending?.suspect) this.#sendNext();
  }

  /** What was in flight gets another sandbox; what loses two on its own has broken them. */
  #lose(): void {
    this.#session = undefined;
    const lost = [...this.#pending].filter(([, { sent }]) => sent);
    for (const [id, pending] of lost) {
      pending.sent = false;
      pending.suspect = true;
      if (lost.length > 1 || ++pending.losses < mostLosses) continue;
      this.#giveUp(id, said`The sandbox ended twice while only this program ran.`);
    }
    if (this.#pending.size > 0) setTimeout(() => void this.#reopen(), restMs);
  }

  async #reopen(): Promise<void> {
    try {
      await this.prepare();
      this.#sendNext();
    } catch (error) {
      for (const id of this.#pending.keys()) this.#giveUp(id, messageOf(error));
    }
  }

  #giveUp(id: number, message: string): void {
    const said = { stdout: '', stderr: '', truncated: false, durationMs: 0 };
    this.#settle(id, { kind: 'broken', message, ...said });
  }
}

const nothing = (): void => undefined;
