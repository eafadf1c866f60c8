const pageKiB = 64;
const memorySection = 5;

/**
 * A WebAssembly module whose own memory cannot grow beyond some MiB: a program inside asks the
 * engine for more by itself, past everybody who could refuse. Throws where it has no memory of its own.
 */
export function capMemory(module: Uint8Array, mostMiB: number): Uint8Array {
  const reader = new Reader(module, 8);
  while (reader.at < module.length) {
    const start = reader.at;
    const id = reader.byte();
    const size = reader.number();
    if (id !== memorySection) {
      reader.at += size;
      continue;
    }
    const end = reader.at + size;
    if (reader.number() !== 1) break;
    reader.byte(); // Whether there is a maximum; there is one from here on.
    const least = reader.number();
    const most = (mostMiB * 1024) / pageKiB;
    if (most < least) throw new RangeError('The memory begins larger than it may become.');
    const limits = [1, 1, ...leb128(least), ...leb128(most)];
    const section = [memorySection, ...leb128(limits.length), ...limits];
    return concat([module.subarray(0, start), section, module.subarray(end)]);
  }
  throw new TypeError('The module has no memory of its own.');
}

class Reader {
  at: number;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes;
    this.at = at;
  }

  byte(): number {
    return this.#bytes[this.at++] ?? 0;
  }

  /** An unsigned number in LEB128. */
  number(): number {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = this.byte();
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  }
}

function leb128(value: number): number[] {
  return value < 128 ? [value] : [(value % 128) + 128, ...leb128(Math.floor(value / 128))];
}

function concat(parts: readonly (Uint8Array | readonly number[])[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
