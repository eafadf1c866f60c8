import { said } from '../../core/said.ts';
import type { EngineError } from '../engine.ts';
import { engineError } from './engine-error.ts';

/** The bytes read so far end before what is wanted; nothing is wrong if the file goes on. */
export class MoreBytes extends Error {
  override readonly name = 'MoreBytes';
}

/** A value of a header, as far as it is of use here: of a list, only how long it is. */
export type GgufField = string | number | boolean | { readonly length: number };

const types = {
  u8: 0,
  i8: 1,
  u16: 2,
  i16: 3,
  u32: 4,
  i32: 5,
  f32: 6,
  bool: 7,
  string: 8,
  array: 9,
  u64: 10,
  i64: 11,
  f64: 12,
} as const;
const sizes: Readonly<Record<number, number>> = { 0: 1, 1: 1, 2: 2, 3: 2, 4: 4, 5: 4, 6: 4, 7: 1 };
const longSizes: Readonly<Record<number, number>> = { 10: 8, 11: 8, 12: 8 };

/** More than this no header has; what says so is damaged. */
const mostBytes = 2 ** 30;

/** Reads the numbers and texts of a GGUF header one after another, and never beyond its bytes. */
export class GgufReader {
  readonly #view: DataView;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  u32(): number {
    return this.#view.getUint32(this.#take(4), true);
  }

  /** A count or an offset; beyond 2^53 it is taken for damage. */
  u64(): number {
    const value = Number(this.#view.getBigUint64(this.#take(8), true));
    if (!Number.isSafeInteger(value)) throw damaged(said`a count in it is beyond all measure`);
    return value;
  }

  string(): string {
    const length = this.u64();
    if (length > mostBytes) throw damaged(said`a text in it is longer than a header can be`);
    const at = this.#take(length);
    const { buffer, byteOffset } = this.#view;
    return new TextDecoder().decode(new Uint8Array(buffer, byteOffset + at, length));
  }

  field(): GgufField {
    const type = this.u32();
    if (type === types.array) return this.#array();
    if (type === types.string) return this.string();
    return this.#number(type);
  }

  #array(): GgufField {
    const type = this.u32();
    const length = this.u64();
    const size = sizeOf(type);
    if (length * (size ?? 8) > mostBytes)
      throw damaged(said`a list in it is longer than a header can be`);
    if (size !== undefined) this.#take(length * size);
    else if (type === types.string) for (let i = 0; i < length; i++) this.#take(this.u64());
    else throw damaged(said`a list in it holds values of an unknown kind (${type})`);
    return { length };
  }

  #number(type: number): GgufField {
    const size = sizeOf(type);
    if (size === undefined) throw damaged(said`a value in it is of an unknown kind (${type})`);
    const at = this.#take(size);
    switch (type) {
      case types.u8:
        return this.#view.getUint8(at);
      case types.i8:
        return this.#view.getInt8(at);
      case types.u16:
        return this.#view.getUint16(at, true);
      case types.i16:
        return this.#view.getInt16(at, true);
      case types.u32:
        return this.#view.getUint32(at, true);
      case types.i32:
        return this.#view.getInt32(at, true);
      case types.f32:
        return this.#view.getFloat32(at, true);
      default:
        return this.#wide(type, at);
    }
  }

  #wide(type: number, at: number): GgufField {
    if (type === types.bool) return this.#view.getUint8(at) !== 0;
    if (type === types.u64) return Number(this.#view.getBigUint64(at, true));
    if (type === types.i64) return Number(this.#view.getBigInt64(at, true));
    return this.#view.getFloat64(at, true);
  }

  /** Where the next so many bytes begin. */
  #take(bytes: number): number {
    const at = this.#at;
    if (bytes > this.#view.byteLength - at) throw new MoreBytes();
    this.#at += bytes;
    return at;
  }
}

const sizeOf = (type: number): number | undefined => sizes[type] ?? longSizes[type];

/** What is said of a file that begins as a GGUF file and then is none. */
export const damaged = (what: string): EngineError =>
  engineError(said`The file is damaged: ${what}. Fetch it again.`);
