/** Ways out of a worker that a program would have no honest use for; the policy closes the rest. */
const ways = ['postMessage', 'close', 'BroadcastChannel', 'onmessage', 'onmessageerror'];

/**
 * Takes from this worker's global scope what could speak for its lane. Programs of some languages
 * reach JavaScript; without these they cannot answer in the lane's name. Must run before any program.
 */
export function seal(): void {
  for (let scope: unknown = self; scope !== null; scope = Object.getPrototypeOf(scope)) {
    for (const way of ways) Reflect.deleteProperty(scope as object, way);
  }
  sealAwaiting();
}

/**
 * A lane awaits what its runtime gives. Whatever has a `then` is asked for its value, so nothing may
 * give every object one, nor change what a promise does; an object may still have its own.
 */
function sealAwaiting(): void {
  Object.freeze(Promise.prototype);
  Object.freeze(Promise);
  // A runtime may have sealed it already; then nothing can be added at all.
  if (!Object.isExtensible(Object.prototype)) return;
  Object.defineProperty(Object.prototype, 'then', {
    get: () => undefined,
    set(this: unknown, value: unknown) {
      if (typeof this !== 'object' || this === null || this === Object.prototype) return;
      const own = { value, writable: true, enumerable: true, configurable: true };
      Reflect.defineProperty(this, 'then', own);
    },
    configurable: false,
  });
}
