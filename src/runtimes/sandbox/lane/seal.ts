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
}
