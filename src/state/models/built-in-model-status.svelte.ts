import { saidOf } from '../said/said-of.svelte.ts';
import { messageOf } from '../../core/message-of.ts';
import type { BuiltInModel } from '../../engines/prompt-api/built-in-model.ts';

/** The model built into this browser: whether there is one, and its download. */
export class BuiltInModelStatus {
  #found = $state.raw<BuiltInModel>();
  #part = $state<number>();
  #error = $state<string>();

  /** Undefined until it is known. */
  get found(): BuiltInModel | undefined {
    return this.#found;
  }

  /** How much of it has been downloaded, as a part of 1; undefined while nothing is. */
  get part(): number | undefined {
    return this.#part;
  }

  /** Why the download ended, in a sentence. */
  get error(): string | undefined {
    return this.#error && saidOf(this.#error);
  }

  /** Whether a run may be drawn with it, after a download perhaps. */
  get isThere(): boolean {
    return this.#found?.kind === 'there';
  }

  /** Looks what there is; never rejects. */
  refresh = async (): Promise<void> => {
    try {
      const { builtInModel } = await import('../../engines/prompt-api/built-in-model.ts');
      this.#found = await builtInModel();
    } catch {
      // The code that looks could not be fetched: nothing is known, and the next visit looks again.
    }
  };

  /** Lets the browser download it, which it does only right after a click. Never rejects. */
  download = async (): Promise<void> => {
    if (this.#part !== undefined) return;
    this.#error = undefined;
    this.#part = 0;
    try {
      await this.#fetch();
    } catch (error) {
      this.#error = messageOf(error);
    }
    this.#part = undefined;
    await this.refresh();
  };

  async #fetch(): Promise<void> {
    const { downloadBuiltIn } = await import('../../engines/prompt-api/download-built-in.ts');
    await downloadBuiltIn((part) => {
      this.#part = part;
    });
  }
}
