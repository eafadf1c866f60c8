import type { PyodideModule } from './pyodide-internals.ts';

/** Memory is remembered in pieces of this many bytes; a piece of zeros is not kept but cleared. */
const pieceBytes = 65_536;

interface Segment {
  readonly from: number;
  readonly bytes: Uint8Array;
}

/**
 * Remembers the interpreter's memory as it is now and gives a function that puts it back, in a few
 * milliseconds and in place: every module, builtin and counter is then as before the sample. What
 * it costs is the memory it moves, so the empty stack, two fifths of it, is cleared, not copied.
 *
 * Holds only at a quiescent point: no Python frame on the stack, no proxy made by the sample alive
 * (its finaliser would release memory that is no longer its own).
 */
export function rememberMemory(module: PyodideModule): () => void {
  const segments = nonZeroSegments(module.HEAPU8);
  const slots = jsSlots(module);
  return () => {
    // Read anew: growth replaces the view.
    const heap = module.HEAPU8;
    let cleared = 0;
    for (const { from, bytes } of segments) {
      if (cleared < from) heap.fill(0, cleared, from);
      heap.set(bytes, from);
      cleared = from + bytes.length;
    }
    heap.fill(0, cleared);
    slots.forEach((value, slot) => {
      module.__hiwire_set(slot, value);
    });
  };
}

/** Copies of all stretches of memory that hold anything, in order. */
function nonZeroSegments(heap: Uint8Array): Segment[] {
  const segments: Segment[] = [];
  let from: number | undefined;
  for (let at = 0; at <= heap.length; at += pieceBytes) {
    const isUsed = at < heap.length && !isZero(heap, at);
    if (isUsed) from ??= at;
    else if (from !== undefined) {
      segments.push({ from, bytes: heap.slice(from, at) });
      from = undefined;
    }
  }
  return segments;
}

function isZero(heap: Uint8Array, at: number): boolean {
  const words = new BigUint64Array(heap.buffer, at, pieceBytes / 8);
  return words.every((word) => word === 0n);
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
