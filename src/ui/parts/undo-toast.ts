import { saidOf } from '../../state/said/said-of.svelte.ts';
import { toast } from 'svelte-sonner';
import { messageOf } from '../../core/message-of.ts';
import { m } from '../../messages/messages.js';

/** How long an undo is offered: long enough to read the sentence and reach for the button. */
const undoMs = 10_000;

/** Says what was done and offers to take it back; says so where that fails. */
export function undoToast(message: string, undo: () => Promise<void>): void {
  toast(message, {
    duration: undoMs,
    action: {
      label: m.parts_undo(),
      onClick: () => {
        attempt(undo);
      },
    },
  });
}

/** Does something the user asked for; a failure is told in a toast. */
export function attempt(work: () => Promise<unknown>): void {
  work().catch((error: unknown) => {
    toast.error(saidOf(messageOf(error)));
  });
}
