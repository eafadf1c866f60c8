import { tick } from 'svelte';

/**
 * Moves the focus from Run, Resume or Stop (`data-run-button`), when it is about to go, to the one
 * that takes its place. Where none does, the run is over and the k of its curve is next: there, other
 * than in the run picker, letters are still shortcuts. Call it before the page is updated.
 */
export async function handOnFocus(lab: HTMLElement | undefined): Promise<void> {
  const button = document.activeElement?.closest('[data-run-button]');
  if (!lab || !button || !lab.contains(button)) return;
  await tick();
  if (button.isConnected) return;
  const next = ['[data-run-button]', '[role="slider"]', '[data-run-picker] select']
    .map((selector) => lab.querySelector<HTMLElement>(selector))
    .find((found) => found !== null);
  next?.focus();
}
