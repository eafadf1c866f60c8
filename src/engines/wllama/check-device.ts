import { said } from '../../core/said.ts';
import { engineError } from './engine-error.ts';

/** The smallest module that uses 128-bit vectors (from wasm-feature-detect). */
const vectors = Uint8Array.of(
  ...[0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0],
  ...[65, 0, 253, 15, 253, 98, 11],
);

/** Throws an `EngineError` where this browser lacks what GGUF models cannot do without. */
export function checkDevice(): void {
  const lacking = !isThere('WebAssembly')
    ? said`has no WebAssembly`
    : !WebAssembly.validate(vectors)
      ? said`cannot compute with vectors in WebAssembly (SIMD)`
      : !hasWideMemory()
        ? said`has no 64-bit memory in WebAssembly (Memory64)`
        : undefined;
  if (lacking === undefined) return;
  throw engineError(
    said`This browser ${lacking}, which GGUF models need: use a current Chrome, Edge or Firefox, or another engine.`,
  );
}

const isThere = (name: string): boolean => name in globalThis;

/** Whether memory can be addressed with 64 bits, which wllama is compiled for. */
function hasWideMemory(): boolean {
  try {
    const wide = { address: 'i64', initial: 1n } as unknown as WebAssembly.MemoryDescriptor;
    return new WebAssembly.Memory(wide).buffer.byteLength > 0;
  } catch {
    return false;
  }
}
