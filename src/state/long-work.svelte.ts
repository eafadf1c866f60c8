import { saidOf } from './said/said-of.svelte.ts';
import { said } from '../core/said.ts';
import { messageOf } from '../core/message-of.ts';
/** How work tells how far it is, and hears that it should end. */
export interface WorkContext {
  readonly signal: AbortSignal;
  /** Takes the part done, 0 to 1, and what is being done where that changes. */
  readonly onPart: (part: number, stage?: string) => void;
}

/** Where the work stands; `text` is a sentence for people. */
export type WorkState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working'; readonly text: string; readonly part: number | undefined }
  | { readonly kind: 'done'; readonly text: string }
  | { readonly kind: 'stopped'; readonly text: string }
  | { readonly kind: 'failed'; readonly text: string };

/** One long piece of work at a time, with its progress, a Stop and how it ended. */
export class LongWork {
  #state = $state.raw<WorkState>({ kind: 'idle' });
  #abort: AbortController | undefined;

  get state(): WorkState {
    const state = this.#state;
    return state.kind === 'idle' ? state : { ...state, text: saidOf(state.text) };
  }

  get isWorking(): boolean {
    return this.#state.kind === 'working';
  }

  /** Does `work`, which resolves to a sentence; never rejects. Nothing while it works already. */
  run = async (text: string, work: (context: WorkContext) => Promise<string>): Promise<void> => {
    if (this.isWorking) return;
    const abort = new AbortController();
    this.#abort = abort;
    this.#state = { kind: 'working', text, part: undefined };
    const onPart = (part: number, stage = text): void => {
      if (this.#abort === abort && !abort.signal.aborted) {
        this.#state = { kind: 'working', text: stage, part };
      }
    };
    const ended = await this.#attempt(work, { signal: abort.signal, onPart });
    if (this.#abort === abort) this.#state = ended;
  };

  /** Asks the work to end; it answers when what it had begun is taken back. */
  stop = (): void => {
    if (!this.isWorking) return;
    this.#state = { kind: 'working', text: said`Stopping…`, part: undefined };
    this.#abort?.abort();
  };

  /** Forgets how the last work ended. */
  clear = (): void => {
    if (!this.isWorking) this.#state = { kind: 'idle' };
  };

  async #attempt(
    work: (context: WorkContext) => Promise<string>,
    context: WorkContext,
  ): Promise<WorkState> {
    try {
      return { kind: 'done', text: await work(context) };
    } catch (error) {
      if (context.signal.aborted)
        return { kind: 'stopped', text: said`Stopped. Nothing was changed.` };
      return { kind: 'failed', text: messageOf(error) };
    }
  }
}
