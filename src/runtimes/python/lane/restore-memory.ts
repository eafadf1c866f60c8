import type { PyodideModule } from './pyodide-internals.ts';

const pageBytes = 65_536;

/**
 * Remembers the interpreter's memory as it is now and gives a function that puts it back, in a few
 * milliseconds and in place: every module, builtin and counter is then as before the sample.
 *
 * Holds only at a quiescent point: no Python frame on the stack, no proxy made by the sample alive
 * (its finaliser would release memory that is no longer its own).
 */
export function rememberMemory(module: PyodideModule): () => void {
  const used = usedBytes(module.HEAPU8);
  const saved = module.HEAPU8.slice(0, used);
  const slots = jsSlots(module);
  return () => {
    // Read anew: growth replaces the view.
    const heap = module.HEAPU8;
    heap.set(saved);
    heap.fill(0, used);
    slots.forEach((value, slot) => {
      module.__hiwire_set(slot, value);
    });
  };
}

/** Bytes up to the last non-zero one, rounded up to a page plus one. */
function usedBytes(heap: Uint8Array): number {
  const words = new BigUint64Array(heap.buffer, 0, heap.byteLength >>> 3);
  let last = words.length - 1;
  while (last > 0 && words[last] === 0n) last--;
  return Math.min(heap.length, (Math.floor((last * 8) / pageBytes) + 2) * pageBytes);
}

/** JavaScript values the interpreter holds on to, by slot; reading past the table throws. */
function jsSlots(module: PyodideModule): unknown[] {
  const values: unknown[] = [];
  try {
    for (let slot = 0; slot < 500; slot++) values.push(module.__hiwire_get(slot));
  } catch {
    // Past the end of the table.
  }
  return values;
}
