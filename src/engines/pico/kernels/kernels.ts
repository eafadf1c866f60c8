// The decoder's arithmetic, in AssemblyScript: TypeScript's syntax, WebAssembly's types. Everything
// that rounds happens here and nowhere else, in plain (not relaxed) SIMD and in a fixed order, so
// that a sample has the same bits in every browser. Addresses and strides are in bytes.
export { chooseToken, logProbability } from './choose';
export { embed, unpackMatrix } from './matrix';
export { gate } from './gate';
export { multiply } from './multiply';
export { normalise } from './normalise';
export { philox, uniform } from './philox';
export { remember } from './remember';
export { makeRotations, rotate } from './rotate';
export { softmax } from './softmax';

/** First address that belongs to the caller, who lays out everything above it. */
export function freeMemory(): usize {
  return __heap_base;
}
