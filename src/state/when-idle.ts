/** How long Safari, which does not tell when it is idle, is left alone, in ms. */
const usuallyIdleAfterMs = 2000;

/** Does something that nobody waits for, once the page is drawn and has nothing else to do. */
export function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(work);
  else setTimeout(work, usuallyIdleAfterMs);
}
