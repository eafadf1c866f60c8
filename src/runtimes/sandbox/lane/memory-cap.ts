/**
 * Makes every WebAssembly memory of this worker refuse to grow beyond a cap, so that Python sees a
 * MemoryError instead of the tab dying. Must run before the interpreter boots.
 */
export interface MemoryCap {
  /** Upper bound in bytes; may be changed between samples. */
  limit: number;
  /** Whether growth was refused since this was last set to false. */
  refused: boolean;
}

/** Installs the cap; growth beyond `limit` throws a RangeError, which Emscripten turns into NULL. */
export function installMemoryCap(limit: number): MemoryCap {
  const cap: MemoryCap = { limit, refused: false };
  const prototype = WebAssembly.Memory.prototype;
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with an explicit receiver
  const grow = prototype.grow;
  prototype.grow = function (this: WebAssembly.Memory, pages: number): number {
    if (this.buffer.byteLength + pages * 65_536 > cap.limit) {
      cap.refused = true;
      throw new RangeError('memory cap reached');
    }
    return grow.call(this, pages);
  };
  return cap;
}
