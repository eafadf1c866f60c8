import type { PyodideModule } from './pyodide-internals.ts';

/** Memory is remembered in pieces of this many bytes; a piece of zeros is not kept but cleared. */
const pieceBytes = 65_536;

interface Segment {
  readonly from: number;
  readonly bytes: Uint8Array;
}

/** The empty stack is looked at once in this many bytes, and cleared this far below what was used. */
const probeBytes = 1_024;
const marginBytes = 65_536;

/**
 * Remembers the interpreter's memory as it is now and gives a function that puts it back, in a few
 * milliseconds and in place: every module, builtin and counter is then as before the sample. What
 * it costs is the memory it moves, so zeros are cleared, not copied, and not even cleared where the
 * stack never reached or nothing was ever allocated.
 *
 * Holds only at a quiescent point: no Python frame on the stack, no proxy made by the sample alive
 * (its finaliser would release memory that is no longer its own).
 */
export function rememberMemory(module: PyodideModule): () => void {
  const segments = nonZeroSegments(module.HEAPU8);
  const slots = jsSlots(module);
  const allocatedEnd = watchAllocations(module);
  return () => {
    // Read anew: growth replaces the view.
    const heap = module.HEAPU8;
    // Before anything is put back: the allocator's own counters are in there.
    const end = allocatedEnd();
    let cleared = 0;
    for (const { from, bytes } of segments) {
      if (cleared < from) clear(heap, module, cleared, from);
      heap.set(bytes, from);
      cleared = from + bytes.length;
    }
    if (cleared < end) heap.fill(0, cleared, end);
    slots.forEach((value, slot) => {
      module.__hiwire_set(slot, value);
    });
  };
}

/** Gives, later, the end of all memory that was ever asked for since now. */
function watchAllocations(module: PyodideModule): () => number {
  const pointer = module._emscripten_get_sbrk_ptr();
  const endNow = new DataView(module.HEAPU8.buffer).getUint32(pointer, true);
  const footprint = module._malloc_footprint();
  return () => Math.min(module.HEAPU8.length, endNow + module._malloc_max_footprint() - footprint);
}

/** Zeros from `from` to `to`, a stretch that was empty; of the stack only what was reached. */
function clear(heap: Uint8Array, module: PyodideModule, from: number, to: number): void {
  const isStack =
    from >= module._emscripten_stack_get_end() && to <= module._emscripten_stack_get_base();
  heap.fill(0, isStack ? Math.max(from, lowestUsed(heap, from, to) - marginBytes) : from, to);
}

function lowestUsed(heap: Uint8Array, from: number, to: number): number {
  const words = new Int32Array(heap.buffer, from, (to - from) / 4);
  const step = probeBytes / 4;
  for (let at = 0; at < words.length; at += step) if (words[at] !== 0) return from + at * 4;
  return to;
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
