/** A value of the header, with the type it is written as. */
export type GgufValue =
  | { readonly type: 'u32' | 'f32' | 'bool' | 'u64'; readonly value: number }
  | { readonly type: 'string'; readonly value: string }
  | { readonly type: 'strings'; readonly value: readonly string[] }
  | { readonly type: 'f32s' | 'i32s'; readonly value: readonly number[] };

/** A matrix of 32-bit floats; the first dimension is the one that lies together. */
export interface GgufTensor {
  readonly name: string;
  readonly dims: readonly number[];
  readonly data: Float32Array;
}

const alignment = 32;
const codes = { u32: 4, i32: 5, f32: 6, bool: 7, string: 8, u64: 10 } as const;
const arrayCode = 9;

/** Writes a GGUF file of version 3 (github.com/ggml-org/ggml, docs/gguf.md). */
export function writeGguf(
  header: Readonly<Record<string, GgufValue>>,
  tensors: readonly GgufTensor[],
): Uint8Array<ArrayBuffer> {
  const out = new Bytes();
  out.text('GGUF').u32(3).u64(tensors.length).u64(Object.keys(header).length);
  for (const [key, value] of Object.entries(header)) {
    out.string(key);
    writeValue(out, value);
  }
  let offset = 0;
  for (const { name, dims, data } of tensors) {
    out.string(name).u32(dims.length);
    for (const size of dims) out.u64(size);
    out.u32(0).u64(offset);
    offset += padded(data.byteLength);
  }
  out.pad();
  for (const { data } of tensors) out.floats(data).pad();
  return out.whole();
}

function writeValue(out: Bytes, { type, value }: GgufValue): void {
  switch (type) {
    case 'strings':
      out.u32(arrayCode).u32(codes.string).u64(value.length);
      for (const text of value) out.string(text);
      break;
    case 'f32s':
      out.u32(arrayCode).u32(codes.f32).u64(value.length).floats(Float32Array.from(value));
      break;
    case 'i32s':
      out.u32(arrayCode).u32(codes.i32).u64(value.length);
      for (const one of value) out.u32(one);
      break;
    case 'string':
      out.u32(codes.string).string(value);
      break;
    default:
      writeNumber(out.u32(codes[type]), type, value);
  }
}

function writeNumber(out: Bytes, type: 'u32' | 'u64' | 'f32' | 'bool', value: number): void {
  if (type === 'u32') out.u32(value);
  else if (type === 'u64') out.u64(value);
  else if (type === 'f32') out.floats(Float32Array.of(value));
  else out.raw(Uint8Array.of(value));
}

const padded = (bytes: number): number => Math.ceil(bytes / alignment) * alignment;

class Bytes {
  readonly #parts: Uint8Array<ArrayBuffer>[] = [];
  #length = 0;

  raw(bytes: Uint8Array<ArrayBuffer>): this {
    this.#parts.push(bytes);
    this.#length += bytes.length;
    return this;
  }
  text = (text: string): this => this.raw(new TextEncoder().encode(text));
  u32 = (value: number): this => this.raw(new Uint8Array(Uint32Array.of(value).buffer));
  u64 = (value: number): this => this.raw(new Uint8Array(BigUint64Array.of(BigInt(value)).buffer));
  floats = (values: Float32Array): this => this.raw(new Uint8Array(values.slice().buffer));
  string(text: string): this {
    const bytes = new TextEncoder().encode(text);
    return this.u64(bytes.length).raw(bytes);
  }
  pad = (): this => this.raw(new Uint8Array(padded(this.#length) - this.#length));

  whole(): Uint8Array<ArrayBuffer> {
    const whole = new Uint8Array(this.#length);
    let at = 0;
    for (const part of this.#parts) {
      whole.set(part, at);
      at += part.length;
    }
    return whole;
  }
}
