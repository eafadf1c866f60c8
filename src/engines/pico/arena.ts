const pageBytes = 65536;

/** Lays things out one after the other in the kernels' memory, which grows as needed. */
export class Arena {
  readonly memory: WebAssembly.Memory;
  #next: number;

  constructor(memory: WebAssembly.Memory, from: number) {
    this.memory = memory;
    this.#next = align(from);
  }

  /** Address of room for `count` float32; a multiple of 16. */
  floats(count: number): number {
    return this.bytes(4 * count);
  }

  bytes(count: number): number {
    const address = this.#next;
    this.#next = align(address + count);
    const missing = this.#next - this.memory.buffer.byteLength;
    if (missing > 0) this.memory.grow(Math.ceil(missing / pageBytes));
    return address;
  }

  /** A point to come back to with `release`. */
  mark(): number {
    return this.#next;
  }

  /** Gives back everything laid out since the mark; the memory itself stays. */
  release(mark: number): void {
    this.#next = mark;
  }

  /** What lies at an address. Valid until the memory grows. */
  view(address: number, count: number): Float32Array<ArrayBuffer> {
    return new Float32Array(this.memory.buffer, address, count);
  }
}

const align = (address: number): number => (address + 15) & ~15;
