import type { Run } from '../core/grading/run.ts';
import type { NewRunStart } from './new-run-settings.ts';

/** The dialog about runs that is open. */
export type RunDialog =
  | { readonly kind: 'new'; readonly start: NewRunStart }
  | { readonly kind: 'more'; readonly run: Run };

/** Opens the dialogs that make and enlarge runs, from whichever screen they are asked for. */
class RunDialogs {
  #current = $state.raw<RunDialog>();

  get current(): RunDialog | undefined {
    return this.#current;
  }

  /** Asks for a new run. */
  create = (start: NewRunStart = {}): void => {
    this.#current = { kind: 'new', start };
  };

  /** Asks how many samples a run shall have. */
  drawMore = (run: Run): void => {
    this.#current = { kind: 'more', run };
  };

  close = (): void => {
    this.#current = undefined;
  };
}

/** One per page: at most one dialog is open. */
export const runDialogs = new RunDialogs();
